import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api'
import { openPdf } from '../read/files/openPdf'

/** A part of a page's structure: others within it, or the number of a run of text (`content`). */
interface Part {
  children?: Part[]
  type?: string
  id?: string
}

/**
 * The words of a tagged PDF, in the order of its structure, which is the order of reading: of two columns the first one comes
 * first. What has no tag, such as the head and the foot of a page and the numbers of lines, is no text of the document.
 * Spaces are those of the lines; a word that is broken at the end of a line is two, the first with its hyphen.
 * @param onPage told after each page how many have been read, of how many
 */
export async function pdfText(bytes: Uint8Array, onPage?: (done: number, total: number) => void): Promise<string> {
  const loading = await openPdf(bytes)
  try {
    const document = await loading.promise
    const parts: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const tree: Part | null = await page.getStructTree()
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
      if (tree) collect(tree, runsOf(items), parts)
      page.cleanup()
      onPage?.(number, document.numPages)
    }
    return parts.join('')
  } finally {
    await loading.destroy()
  }
}

/** The texts of a page by the numbers of its marked parts; a part without a number belongs to the one around it. */
function runsOf(items: readonly (TextItem | TextMarkedContent)[]): Map<string, string> {
  const runs = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    const around = open.at(-1)
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? around)
    } else if (around) runs.set(around, `${runs.get(around) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
  }
  return runs
}

function collect(part: Part, runs: ReadonlyMap<string, string>, parts: string[]): void {
  if (part.type === 'content' && part.id) parts.push(runs.get(part.id) ?? '')
  for (const child of part.children ?? []) collect(child, runs, parts)
}
