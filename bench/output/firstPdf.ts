import { houseStyle } from '../../src/core/style/houseStyle'
import { createExporter } from '../../src/host/export/createExporter'
import { createPrinter } from '../../src/server/printPdf'
import { markedInterview } from './markedInterview'
import { CHROMIUM_FLAGS, printAlone } from './printAlone'

/**
 * What a program that has just been started needs for its first PDF, with all that is loaded for it: a whole export of so
 * many paragraphs, or a Chromium that prints finished HTML. In milliseconds, without what it takes to end.
 */
export type FirstPdf = <Way extends keyof typeof firstPdf>(
  way: Way,
  ...args: Parameters<(typeof firstPdf)[Way]>
) => Promise<number>

export const firstPdf = {
  async export(paragraphs: number, executablePath: string): Promise<number> {
    const interview = markedInterview(paragraphs)
    const start = performance.now()
    const printer = createPrinter(() => Promise.resolve(executablePath))
    await createExporter(printer)(interview, { to: 'pdf', style: houseStyle('every-turn') })
    const time = performance.now() - start
    await printer.close()
    return time
  },
  async print(html: string, executablePath: string): Promise<number> {
    const start = performance.now()
    const { chromium } = await import('playwright-core')
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
    await printAlone(await browser.newPage({ offline: true }), html)
    const time = performance.now() - start
    await browser.close()
    return time
  },
}
