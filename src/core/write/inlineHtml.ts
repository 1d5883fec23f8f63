import type { Inline, Mark, TextRun } from '../interview/interview'
import { MARKS } from '../interview/interview'
import { element, escapeHtml } from './html'

/** How a writer of HTML says each mark, from finished HTML to finished HTML. */
export type MarkTable = Readonly<Record<Mark, (inner: string) => string>>

export interface InlineOptions {
  marks: MarkTable
  /** Whether foreign passages may carry `lang`. */
  languages: boolean
  /** Last change to a text before it is escaped, such as hyphenation. `language` is set in a foreign passage. */
  text?: (text: string, language: string | undefined) => string
}

/** A run, or a line break that carries what the runs at its sides have in common, so that it splits no link and no mark. */
interface Piece {
  html: string
  run: Omit<TextRun, 'text'>
}

interface Layer {
  of: (run: Piece['run']) => string | undefined
  wrap: (inner: string, value: string) => string
}

/**
 * Inline content as HTML. What neighbouring runs share is written once around them (`<a>` outside, then `lang`, then the
 * marks in the order of `MARKS`), so the elements nest and never repeat. Links must have been checked (`composeArticle`).
 */
export function inlineHtml(content: readonly Inline[], options: InlineOptions): string {
  const pieces = piecesOf(content, options)
  const isPlain = pieces.every(({ run }) => !run.link && !run.lang && !run.marks?.length)
  return isPlain ? pieces.map(({ html }) => html).join('') : nest(pieces, layersOf(options))
}

function piecesOf(content: readonly Inline[], { text }: InlineOptions): Piece[] {
  return content.map((inline, index) => {
    if (!('text' in inline)) return { html: '<br>\n', run: shared(content[index - 1], content[index + 1]) }
    return { html: escapeHtml(text ? text(inline.text, inline.lang) : inline.text), run: inline }
  })
}

function shared(before: Inline | undefined, after: Inline | undefined): Piece['run'] {
  if (!before || !after || !('text' in before) || !('text' in after)) return {}
  return {
    ...(before.link === after.link && { link: before.link }),
    ...(before.lang === after.lang && { lang: before.lang }),
    marks: before.marks?.filter((mark) => after.marks?.includes(mark)),
  }
}

function layersOf({ marks, languages }: InlineOptions): Layer[] {
  return [
    { of: (run) => run.link, wrap: (inner, href) => element('a', { href }, inner) },
    { of: (run) => (languages ? run.lang : undefined), wrap: (inner, lang) => element('span', { lang }, inner) },
    ...MARKS.map((mark) => ({
      of: (run: Piece['run']) => (run.marks?.includes(mark) ? mark : undefined),
      wrap: (inner: string) => marks[mark](inner),
    })),
  ]
}

const BLANK = /^(?:\s|<br>)*$/

function nest(pieces: readonly Piece[], [layer, ...inner]: readonly Layer[]): string {
  if (!layer) return pieces.map(({ html }) => html).join('')
  return groupsBy(pieces, layer.of)
    .map(({ value, members }) => {
      const html = nest(members, inner)
      // A link around a space alone would be one without a name.
      return value === undefined || BLANK.test(html) ? html : layer.wrap(html, value)
    })
    .join('')
}

function groupsBy(pieces: readonly Piece[], of: Layer['of']) {
  const groups: { value: string | undefined; members: Piece[] }[] = []
  for (const piece of pieces) {
    const value = of(piece.run)
    const last = groups.at(-1)
    if (last && last.value === value) last.members.push(piece)
    else groups.push({ value, members: [piece] })
  }
  return groups
}
