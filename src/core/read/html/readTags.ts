import { Tokenizer } from 'htmlparser2'

/** Attributes by their names in lower case. Only those in WANTED are kept: a picture's data can be megabytes. */
export type Attributes = Readonly<Partial<Record<Wanted, string>>>

const WANTED = [
  'alt',
  'aria-hidden',
  'charset',
  'class',
  'content',
  'datetime',
  'hidden',
  'href',
  'id',
  'itemprop',
  'lang',
  'name',
  'property',
  'rel',
  'role',
  'start',
  'style',
  'type',
] as const
type Wanted = (typeof WANTED)[number]
const wanted: ReadonlySet<string> = new Set(WANTED)

export interface TagHandler {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  /** In pieces; entities come decoded. */
  text(text: string): void
}

/**
 * Cuts HTML, however broken, into tags and text, in one pass and in time that grows with its length. Comments, declarations
 * and processing instructions are dropped. What nests in what is left to the handler, so that no depth is too deep.
 */
export function readTags(html: string, handler: TagHandler): void {
  let name = ''
  let attributes: Partial<Record<string, string>> = {}
  let attribute: string | null = null
  const opened = () => handler.open(name, attributes)
  const add = (text: string) => {
    if (attribute !== null) attributes[attribute] = (attributes[attribute] ?? '') + text
  }
  const ignore = () => undefined
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase()
        attributes = {}
      },
      onattribname(start, end) {
        const written = html.slice(start, end).toLowerCase()
        attribute = wanted.has(written) && attributes[written] === undefined ? written : null
        add('')
      },
      onattribdata: (start, end) => add(html.slice(start, end)),
      onattribentity: (codePoint) => add(String.fromCodePoint(codePoint)),
      onattribend: ignore,
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => handler.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => handler.text(html.slice(start, end)),
      ontextentity: (codePoint) => handler.text(String.fromCodePoint(codePoint)),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
