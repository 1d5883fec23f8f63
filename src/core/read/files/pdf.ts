import { openPdf } from './openPdf'
import { linesOfPage, type PageText, paragraphsOfPages } from './pdfLines'
import { refusePackedBombs } from './pdfStreams'
import { type Unpack, UnreadableFile } from './unpacked'

/** Beyond this a file is no interview, and reading it would take minutes. */
const MOST_PAGES = 500

/**
 * The text layer of a PDF, page after page in the order in which it was written. What a layout says, columns and type, is
 * lost, and said so.
 */
export const unpackPdf: Unpack = async (bytes) => {
  refusePackedBombs(bytes)
  const loading = await openPdf(bytes)
  try {
    const document = await loading.promise
    if (document.numPages > MOST_PAGES) throw new UnreadableFile('too-long')
    const pages: PageText[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(linesOfPage(items.flatMap((item) => ('str' in item ? [item] : []))))
    }
    const finding = { rule: 'layout-lost', severity: 'check' as const, values: { pages: pages.length }, where: null }
    return { form: 'text', content: paragraphsOfPages(pages), aside: [], findings: [finding] }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new UnreadableFile(isLocked ? 'locked-file' : 'damaged-file')
  } finally {
    await loading.destroy()
  }
}
