import { afterAll, expect, test } from 'vitest'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { createExporter } from '../../../src/host/export/createExporter'
import type { Shell } from '../../../src/host/shell'
import { requireBrowser } from '../../../src/server/findBrowser'
import { createPrinter } from '../../../src/server/printPdf'
import { everything } from '../../core/write/everything'
import { endBelow } from '../../endBelow'
import { readPdf } from './readPdf'

const printer = createPrinter(requireBrowser)
afterAll(() => printer.close())

const ENDLESS = 'new Promise(() => {})'

/** Prints, but for the first times, in which Chromium's process of the page ends half-way. */
function endingPrinter(times: number): Shell['printPdf'] {
  let left = times
  return (page, signal) => {
    if (left-- <= 0) return printer.printPdf(page, signal)
    // Until there is one to end.
    const ending = setInterval(() => endBelow('--type=renderer'), 200)
    const printed = printer.printPdf({ ...page, prepare: [...page.prepare, ENDLESS] }, signal)
    return printed.finally(() => clearInterval(ending))
  }
}

const print = (printPdf: Shell['printPdf']) =>
  createExporter({ printPdf })(everything(), { to: 'pdf', style: houseStyle('every-turn') })

test('a PDF whose process ended half-way is printed once more, and its words are compared', async () => {
  const { content, characters } = await print(endingPrinter(1))
  expect(characters).toBeGreaterThan(1000)
  expect(readPdf(content).check()).toContain('No syntax or stream encoding errors found')
})

test('one that ended twice has failed', async () => {
  await expect(print(endingPrinter(2))).rejects.toThrow()
})
