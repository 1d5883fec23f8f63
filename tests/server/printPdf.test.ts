import { afterAll, expect, test } from 'vitest'
import { requireBrowser } from '../../src/server/findBrowser'
import { createPrinter } from '../../src/server/printPdf'
import { endBelow } from '../endBelow'
import { readPdf } from '../host/export/readPdf'

let starts = 0
const printer = createPrinter(() => {
  starts++
  return requireBrowser()
})
afterAll(() => printer.close())

const page = (words: string) => ({ html: `<!DOCTYPE html><title>${words}</title><p>${words}</p>`, prepare: [] })

test('prints one after the other in one browser, each its own words', async () => {
  const printed = await Promise.all(['eins', 'zwei', 'drei'].map((words) => printer.printPdf(page(words))))
  expect(printed.map((pdf) => readPdf(pdf).info().Title)).toEqual(['eins', 'zwei', 'drei'])
  expect(starts).toBe(1)
})

test('waits for what the script in the page promises', async () => {
  const prepare = [
    'new Promise((resolve) => requestAnimationFrame(() => { document.title = "be"; resolve() }))',
    'document.title += "reit"',
  ]
  expect(readPdf(await printer.printPdf({ ...page('offen'), prepare })).info().Title).toBe('bereit')
})

test('a print is cancelled half-way, and the next one works', async () => {
  const cancel = new AbortController()
  const endless = printer.printPdf({ ...page('nie'), prepare: ['new Promise(() => {})'] }, cancel.signal)
  const next = printer.printPdf(page('danach'))
  cancel.abort()
  await expect(endless).rejects.toMatchObject({ code: 'cancelled' })
  expect(readPdf(await next).info().Title).toBe('danach')
  await expect(printer.printPdf(page('nie'), AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
})

test('where the page or the whole browser ends half-way, the print fails, and the next one works', async () => {
  for (const kind of ['--type=renderer', '--headless']) {
    const endless = printer.printPdf({ ...page('nie'), prepare: ['new Promise(() => {})'] })
    endBelow(kind)
    await expect(endless).rejects.toThrow()
    expect(readPdf(await printer.printPdf(page('danach'))).info().Title).toBe('danach')
  }
})

test('starts a new browser after it was closed', async () => {
  await printer.close()
  expect(readPdf(await printer.printPdf(page('wieder'))).info().Title).toBe('wieder')
})

test('a program that is no browser is “no-browser”', async () => {
  const broken = createPrinter(() => Promise.resolve(process.execPath))
  await expect(broken.printPdf(page('x'))).rejects.toMatchObject({ code: 'no-browser' })
})
