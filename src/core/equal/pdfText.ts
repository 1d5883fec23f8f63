import { loadPdfJs } from '../read/files/loadPdfJs'

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
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await loadPdfJs()
  const loading = getDocument({
    // It takes the bytes for itself.
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await loading.promise
    const parts: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const [tree, { items }] = [
        await page.getStructTree(),
        await page.getTextContent({ includeMarkedContent: true, disableNormalization: true }),
      ]
      const runs = new Map<string, string>()
      const open: (string | null)[] = []
      for (const item of items) {
        if ('str' in item) {
          const id = open.findLast((name) => name !== null)
          if (id) runs.set(id, `${runs.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
        } else if (item.type === 'endMarkedContent') open.pop()
        else open.push(item.id ?? null)
      }
      if (tree) collect(tree as Part, runs, parts)
      page.cleanup()
    }
    return parts.join('')
  } finally {
    await loading.destroy()
  }
}

function collect(part: Part, runs: ReadonlyMap<string, string>, parts: string[]): void {
  if (part.type === 'content' && part.id) parts.push(runs.get(part.id) ?? '')
  for (const child of part.children ?? []) collect(child, runs, parts)
}
