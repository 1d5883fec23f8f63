import { type Browser, chromium, type Page } from 'playwright-core'
import { houseStyle } from '../../src/core/style/houseStyle'
import { createExporter } from '../../src/host/export/createExporter'
import { setPdfMetadata } from '../../src/host/export/setPdfMetadata'
import type { PrintPage } from '../../src/host/shell'
import { createPrinter } from '../../src/server/printPdf'
import { markedInterview } from './markedInterview'

export interface PdfRow {
  pages: number
  what:
    | 'Chromium alone'
    | 'with metadata'
    | 'unchecked'
    | 'whole export'
    | 'Chromium alone, cold'
    | 'whole export, first'
  /** Milliseconds, one per round. */
  times: number[]
}

/** What does not change between an export and the same print without us. */
const PRINT = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true } as const
const ARGS = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

/** A PDF from an interview, beside the time in which Chromium prints the finished HTML of it, tagged and with its outline. */
export async function measurePdf(paragraphs: number, rounds: number, executablePath: string): Promise<PdfRow[]> {
  const interview = markedInterview(paragraphs)
  const style = houseStyle('every-turn')
  const launch = () => chromium.launch({ executablePath, args: ARGS })
  const find = () => Promise.resolve(executablePath)
  const printer = createPrinter(find)
  const exporter = createExporter(printer)
  const html = await finished(
    launch,
    await pageOf((page) => createExporter({ printPdf: page })(interview, { to: 'pdf', style })),
  )
  const browser = await launch()
  const page = await browser.newPage({ offline: true })
  const alone = () => printAlone(page, html)
  const ways: Record<PdfRow['what'], () => Promise<unknown>> = {
    'Chromium alone': alone,
    'with metadata': async () => setPdfMetadata(await alone(), interview),
    unchecked: () => exporter(interview, { to: 'pdf', style, unchecked: true }),
    'whole export': () => exporter(interview, { to: 'pdf', style }),
    'Chromium alone, cold': async () => {
      const fresh = await launch()
      await printAlone(await fresh.newPage({ offline: true }), html)
      await fresh.close()
    },
    'whole export, first': async () => {
      const first = createPrinter(find)
      await createExporter(first)(interview, { to: 'pdf', style })
      await first.close()
    },
  }
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { numPages: pages } = await getDocument({ data: new Uint8Array(await alone()) }).promise
  const rows = Object.keys(ways).map((what): PdfRow => ({ pages, what: what as PdfRow['what'], times: [] }))
  // Warm means that everything was used once.
  await exporter(interview, { to: 'pdf', style })
  for (let round = 0; round < rounds; round++) {
    for (const { what, times } of rows) {
      const time = () => timeOf(ways[what])
      // On a busy machine Chromium fails to print now and then; an export tries again by itself, and so does its base here.
      times.push(await time().catch(time))
    }
  }
  await Promise.all([browser.close(), printer.close()])
  return rows
}

async function timeOf(way: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await way()
  return performance.now() - start
}

async function printAlone(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' })
  // Fonts are part of what is printed, and are not awaited by `load`.
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return page.pdf({ format: 'A4', ...PRINT })
}

/** The page that an export hands to its printer. */
function pageOf(start: (print: (page: PrintPage) => Promise<Uint8Array>) => Promise<unknown>): Promise<PrintPage> {
  return new Promise((resolve) => {
    // The export is left there: only its page is wanted.
    void start((page) => {
      resolve(page)
      return new Promise(() => undefined)
    })
  })
}

/** The HTML as it is after all scripts have run: what Chromium alone would have to print. */
async function finished(launch: () => Promise<Browser>, { html, prepare }: PrintPage): Promise<string> {
  const browser = await launch()
  const page = await browser.newPage({ offline: true })
  await page.setContent(html, { waitUntil: 'load' })
  for (const script of prepare) await page.evaluate(script)
  const content = await page.content()
  await browser.close()
  return content
}
