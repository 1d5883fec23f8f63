import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { PACKED_TARGETS, USUALLY_PACKED } from '../../../src/core/write/exportTarget'
import { createExporter } from '../../../src/host/export/createExporter'
import { sameWords } from '../../../src/host/export/sameWords'
import { HostError } from '../../../src/host/hostError'
import { createPrinter } from '../../../src/server/printPdf'
import { everything } from '../../core/write/everything'

const style = houseStyle('every-turn')
const withoutBrowser = createPrinter(() => Promise.reject(new HostError('no-browser')))
const exporter = createExporter(withoutBrowser)
const decode = (content: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(content)

test('each target has its own form and an ending', async () => {
  const page = await exporter(everything(), { to: 'page', style })
  expect(decode(page.content)).toMatch(/^<!DOCTYPE html>/)
  const fragment = await exporter(everything(), { to: 'fragment', style })
  expect(decode(fragment.content)).toMatch(/^<p>/)
  expect(decode(fragment.content)).not.toContain('Hafenstille')
  const withHeadline = await exporter(everything(), { to: 'fragment', style, withHeadline: true })
  expect(decode(withHeadline.content)).toContain('<h2>„Lärm ist ungebetene Auskunft“ #Hafenstille</h2>')
  const text = await exporter(everything(), { to: 'text', style })
  expect(decode(text.content)).toContain('\n\nLotsenblatt: Frau Brandström')
})

test('findings name pictures that are missing; those that are there are shown', async () => {
  const rulesOf = async (made: ReturnType<typeof exporter>) => (await made).findings.map(({ rule }) => rule)
  expect(await rulesOf(exporter(everything(), { to: 'page', style }))).toEqual(['image-missing', 'image-missing'])
  const readAsset = async (name: string) => ({ bytes: new TextEncoder().encode(name), type: 'image/jpeg' })
  const page = await exporter(everything(), { to: 'page', style, readAsset })
  expect(page.findings).toEqual([])
  expect(decode(page.content)).toContain(
    `<img src="data:image/jpeg;base64,${btoa('kai.jpg')}" alt="Leerer Kai im Nebel">`,
  )
})

test('a cancelled export gives nothing, and one without a browser says so', async () => {
  const cancelled = AbortSignal.abort()
  await expect(exporter(everything(), { to: 'page', style }, cancelled)).rejects.toMatchObject({ code: 'cancelled' })
  await expect(exporter(everything(), { to: 'pdf', style })).rejects.toMatchObject({ code: 'no-browser' })
})

test('a ZIP holds what was asked for, with the pictures in a folder that the outputs refer to', async () => {
  const readAsset = async (name: string) =>
    name === 'kai.jpg' ? { bytes: new TextEncoder().encode(name), type: 'image/jpeg' } : null
  const packed = ['markdown', 'semantic', 'wordpress', 'ghost', 'ninjs', 'docx'] as const
  const made = await exporter(everything(), { to: 'zip', packed, style, readAsset })
  const files = unzipSync(made.content)
  const names = [
    'interview.css',
    'laerm-ist-auskunft-ghost.json',
    'laerm-ist-auskunft-ninjs.json',
    'laerm-ist-auskunft-semantic.html',
    'laerm-ist-auskunft-wordpress.html',
    'laerm-ist-auskunft.docx',
    'laerm-ist-auskunft.md',
    'pictures/kai.jpg',
  ]
  expect(new Set(Object.keys(files))).toEqual(new Set(names))
  for (const [name, content] of Object.entries(files)) {
    if (/\.(?:html|json|md)$/.test(name)) expect(strFromU8(content)).toContain('pictures/kai.jpg')
  }
  expect(made.findings.filter(({ rule }) => rule === 'image-missing').map(({ values }) => values.name)).toContain(
    'ylva.jpg',
  )
})

test('a ZIP of everything but the PDF needs no browser', async () => {
  const { content } = await exporter(everything(), { to: 'zip', style })
  expect(Object.keys(unzipSync(content))).toHaveLength(PACKED_TARGETS.length)
})

test('each export but the PDF says how many characters are the same as in the draft', async () => {
  for (const to of USUALLY_PACKED) {
    const { characters } = await exporter(everything(), { to, style, withHeadline: true })
    expect(characters).toBeGreaterThan(1800)
  }
})

test('an output that would say something else is stopped, and its words are named', async () => {
  const { content, findings } = await exporter(everything(), { to: 'page', style })
  const changed = new TextEncoder().encode(decode(content).replace('zuletzt still', 'zuletzt laut'))
  expect(() => sameWords(everything(), { to: 'page', content: changed, findings, style })).toThrow(
    new HostError(
      'words-differ',
      JSON.stringify({
        to: 'page',
        expected: 'still?',
        found: 'laut? Dr. Ylva Brandström: In der',
        path: ['body', 0, 'blocks', 0, 'content'],
      }),
    ),
  )
})
