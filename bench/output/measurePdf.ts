import { type Browser, chromium } from 'playwright-core'
import { houseStyle } from '../../src/core/style/houseStyle'
import { createExporter } from '../../src/host/export/createExporter'
import { setPdfMetadata } from '../../src/host/export/setPdfMetadata'
import type { PrintPage } from '../../src/host/shell'
import { createPrinter } from '../../src/server/printPdf'
import type { FirstPdf } from './firstPdf'
import { markedInterview } from './markedInterview'
import { CHROMIUM_FLAGS, printAlone } from './printAlone'

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

/**
 * A PDF from an interview, beside the time in which Chromium prints the finished HTML of it, tagged and with its outline.
 * @param first measures what is done once, in a process of its own
 */
export async function measurePdf(
  paragraphs: number,
  rounds: number,
  executablePath: string,
  first: FirstPdf,
): Promise<PdfRow[]> {
  const interview = markedInterview(paragraphs)
  const style = houseStyle('every-turn')
  const launch = () => chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
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
  const ways: Record<PdfRow['what'], () => Promise<number>> = {
    'Chromium alone': () => timeOf(alone),
    'with metadata': () => timeOf(async () => setPdfMetadata(await alone(), interview)),
    unchecked: () => timeOf(() => exporter(interview, { to: 'pdf', style, unchecked: true })),
    'whole export': () => timeOf(() => exporter(interview, { to: 'pdf', style })),
    'Chromium alone, cold': () => first('print', html, executablePath),
    'whole export, first': () => first('export', paragraphs, executablePath),
  }
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { numPages: pages } = await getDocument({ data: new Uint8Array(await alone()) }).promise
  const rows = Object.keys(ways).map((what): PdfRow => ({ pages, what: what as PdfRow['what'], times: [] }))
  // Warm means that everything was used once.
  await exporter(interview, { to: 'pdf', style })
  for (let round = 0; round < rounds; round++) {
    for (const { what, times } of rows) {
      // On a busy machine Chromium fails to print now and then; an export tries again by itself, and so does its base here.
      times.push(await ways[what]().catch(ways[what]))
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
