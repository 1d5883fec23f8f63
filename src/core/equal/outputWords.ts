import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { Marked } from 'marked'
import { z } from 'zod'
import { readXml } from '../read/files/readXml'
import { BLOCKS } from '../read/html/elements'

/** Never seen as words of the text. */
const HIDDEN = new Set(['head', 'script', 'style', 'template'])

/** The words of HTML, by its elements: blocks and line breaks part words, other elements don't. */
export function htmlText(html: string): string {
  const parts: string[] = []
  let hidden = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (HIDDEN.has(name)) hidden++
      if (BLOCKS.has(name) || name === 'br') parts.push('\n')
    },
    ontext: (text) => {
      if (hidden === 0) parts.push(text)
    },
    onclosetag: (name) => {
      if (HIDDEN.has(name)) hidden--
      if (BLOCKS.has(name)) parts.push('\n')
    },
  })
  parser.end(html)
  return parts.join('')
}

/** The words of Markdown, as its readers see them. */
export function markdownText(markdown: string): string {
  return htmlText(new Marked({ gfm: true, async: false }).parse(markdown) as string)
}

/** The words of a Word file: the texts of its main part, paragraph by paragraph. */
export function docxText(bytes: Uint8Array): string {
  const main = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml']
  const parts: string[] = []
  let isText = false
  if (!main) return ''
  readXml(main, {
    open: (name) => {
      if (name === 'w:p' || name === 'w:br') parts.push('\n')
      isText ||= name === 'w:t'
    },
    close: (name) => {
      if (name === 'w:t') isText = false
    },
    text: (text) => {
      if (isText) parts.push(text)
    },
  })
  return parts.join('')
}

const ghostPost = z.object({ posts: z.tuple([z.object({ title: z.string(), lexical: z.string() })]) })

/** The words of a post for Ghost: its title, then the texts of its nodes. The caption of a picture is HTML. */
export function ghostText(json: string): string {
  const [{ title, lexical }] = ghostPost.parse(JSON.parse(json)).posts
  return `${title}\n${nodeText(z.looseObject({ root: node }).parse(JSON.parse(lexical)).root)}`
}

const node = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  caption: z.string().optional(),
  get children() {
    return z.array(node).optional()
  },
})

function nodeText({ type, text, caption, children }: z.infer<typeof node>): string {
  if (text !== undefined) return text
  if (caption !== undefined) return `\n${htmlText(caption)}\n`
  const within = (children ?? []).map(nodeText).join('')
  return type === 'link' ? within : `\n${within}\n`
}

const newsItem = z.object({ bodies: z.array(z.object({ contenttype: z.string(), value: z.string() })) })

/** The words of a news item: those of its HTML. */
export function ninjsText(json: string): string {
  const { bodies } = newsItem.parse(JSON.parse(json))
  return bodies
    .filter(({ contenttype }) => contenttype === 'text/html')
    .map(({ value }) => htmlText(value))
    .join('\n')
}
