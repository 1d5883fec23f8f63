import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { ownDocx } from './ownDocx'
import { readXml } from './readXml'
import { trackedChangesIn } from './trackedChanges'
import { type Unpack, UnreadableFile } from './unpacked'
import { wordComments } from './wordComments'
import { zipParts } from './zipParts'

/** What holds words or says how they look. Everything else, pictures and macros first of all, is not even unpacked. */
const PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/custom\.xml|word\/[\w-]+\.xml|word\/_rels\/[\w-]+\.xml\.rels)$/u
/** Twenty thousand paragraphs of ten each. */
const MOST_ELEMENTS = 200_000
const MAIN = 'word/document.xml'
const COMMENTS = 'word/comments.xml'
/** Where mammoth puts the notes, which are nobody's words: a rule parts them from the last turn. */
const FIRST_NOTE = /<ol><li id="(?:footnote|endnote)-/u
/** Mammoth's own link from a note to its place. */
const WAY_BACK = / ?<a href="#(?:footnote|endnote)-ref-\d+">↑<\/a>/gu
/** Marks that mammoth leaves out by itself. */
const STYLES = [
  "p[style-name='Headline'] => h1:fresh",
  "p[style-name='Subhead'] => h2:fresh",
  'u => u',
  'strike => s',
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Title'] => h1:fresh",
]

/**
 * Word. The words go by mammoth, which takes in tracked changes without a word: so insertions and deletions are read
 * here, reported, and what was deleted is kept aside, as are comments.
 */
export const unpackDocx: Unpack = async (bytes) => {
  const parts = zipParts(bytes, (name) => PART.test(name))
  const main = parts.get(MAIN)
  if (!main) throw new UnreadableFile('damaged-file')
  refuseTooMuch(parts)
  const { findings, deleted } = trackedChangesIn(main)
  const comments = parts.get(COMMENTS)
  const aside = [...deleted, ...(comments ? wordComments(comments) : [])]
  const content = withNotesApart(await htmlOf(parts))
  const own = ownDocx(main, parts)
  return { ...(own ? { form: 'interview', read: own } : { form: 'html' }), content, aside, findings }
}

/** Mammoth builds a tree of everything, which takes 2 kB and more for each element. @throws UnreadableFile */
function refuseTooMuch(parts: ReadonlyMap<string, Uint8Array>): void {
  let count = 0
  const open = () => {
    if (++count > MOST_ELEMENTS) throw new UnreadableFile('too-long')
  }
  for (const part of parts.values()) readXml(part, { open })
}

function withNotesApart(html: string): string {
  return html.replace(FIRST_NOTE, '<hr>$&').replace(WAY_BACK, '')
}

async function htmlOf(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  // Packed anew, so that mammoth meets nothing that was not looked at. `buffer` is Node's name for it, `arrayBuffer` the browser's.
  const buffer = zipSync(Object.fromEntries(parts), { level: 0 })
  const input = { buffer, arrayBuffer: buffer.buffer } as Parameters<typeof mammoth.convertToHtml>[0]
  try {
    return (await mammoth.convertToHtml(input, { styleMap: STYLES, externalFileAccess: false })).value
  } catch {
    // Whatever mammoth stumbles over, for the user the file is damaged; its pictures are not there to be read.
    throw new UnreadableFile('damaged-file')
  }
}
