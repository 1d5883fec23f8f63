/** A run of text of PDF.js; `transform` ends with its place on the page, in points from the lower left corner. */
interface TextItem {
  str: string
  height: number
  hasEOL: boolean
  transform: readonly number[]
}

interface Line {
  text: string
  /** Points from the lower edge. */
  y: number
  height: number
}

export type PageText = readonly Line[]

/** The lines of a page, as they follow each other in the file. */
export function linesOfPage(items: readonly TextItem[]): PageText {
  const lines: Line[] = []
  let open: Line | null = null
  for (const { str, height, hasEOL, transform } of items) {
    open ??= { text: '', y: transform[5] ?? 0, height }
    open.text += str
    open.height = Math.max(open.height, height)
    if (!hasEOL) continue
    lines.push(open)
    open = null
  }
  if (open) lines.push(open)
  return lines.filter(({ text }) => text.trim() !== '')
}

/** Wider than this times the usual distance of two lines, there is a new paragraph. */
const GAP = 1.35
/** Type that is this much larger or smaller is a headline, a caption, a page number. */
const OTHER_SIZE = 1.15

/** All pages as text: a line feed where a line ends, an empty line where the page shows a gap or other type. */
export function paragraphsOfPages(pages: readonly PageText[]): string {
  const usual = usualDistance(pages)
  return pages
    .map((page) => page.map((line, index) => `${separator(page[index - 1], line, usual)}${line.text.trim()}`).join(''))
    .join('\n')
}

function separator(before: Line | undefined, line: Line, usual: number): string {
  if (!before) return ''
  const distance = before.y - line.y
  const size = Math.max(before.height, line.height) / Math.max(1, Math.min(before.height, line.height))
  return distance > usual * GAP || distance < 0 || size > OTHER_SIZE ? '\n\n' : '\n'
}

function usualDistance(pages: readonly PageText[]): number {
  const distances = pages
    .flatMap((page) => page.slice(1).map((line, index) => (page[index]?.y ?? 0) - line.y))
    .filter((distance) => distance > 0)
    .toSorted((a, b) => a - b)
  return distances[Math.floor((distances.length - 1) / 2)] ?? 0
}
