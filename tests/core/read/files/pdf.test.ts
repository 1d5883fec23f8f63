import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { zlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unpackPdf } from '../../../../src/core/read/files/pdf'

/** Lines from the top of a page, 14 points apart; an empty one leaves a gap. */
async function pdf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const lines of pages) {
    const page = document.addPage([400, 600])
    for (const [index, text] of lines.entries()) page.drawText(text, { x: 40, y: 550 - 14 * index, size: 11, font })
  }
  return document.save()
}

function spaces(count: number): Uint8Array {
  return new Uint8Array(count).fill(32)
}

/** A PDF with one page, whose packed content is given. */
function bomb(content: Uint8Array, filter = '/FlateDecode'): Uint8Array {
  const head = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R>> endobj
4 0 obj <</Length ${content.length}/Filter ${filter}>> stream
`
  const tail = '\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF'
  return Buffer.concat([Buffer.from(head), content, Buffer.from(tail)])
}

describe('PDF', () => {
  test('its text layer, with paragraphs where the page has gaps, and the finding that the layout is lost', async () => {
    const bytes = await pdf([
      ['werft: Was hören Sie?', '', 'Tanner: Erst den Wind,', 'dann den Stahl.'],
      ['werft: Und dann?'],
    ])
    const { form, content, findings } = await unpackPdf(bytes)
    expect(form).toBe('text')
    expect(content).toBe('werft: Was hören Sie?\n\nTanner: Erst den Wind,\ndann den Stahl.\nwerft: Und dann?')
    expect(findings).toEqual([{ rule: 'layout-lost', severity: 'check', values: { pages: 2 }, where: null }])
  })

  test.each([
    ['a truncated file', async () => (await pdf([['Wind']])).slice(0, 300)],
    ['a file that only begins like one', async () => new TextEncoder().encode('%PDF-1.7\nnichts')],
  ])('%s is refused', async (_name, make) => {
    await expect(unpackPdf(await make())).rejects.toMatchObject({ code: 'damaged-file' })
  })

  test.each([
    ['once', bomb(zlibSync(spaces(120_000_000)))],
    ['twice', bomb(zlibSync(zlibSync(spaces(120_000_000))), '[/FlateDecode /FlateDecode]')],
  ])(
    'a page packed %s that would fill the memory is refused before it is unpacked as a whole',
    async (_times, bytes) => {
      expect(bytes.length).toBeLessThan(200_000)
      await expect(unpackPdf(bytes)).rejects.toMatchObject({ code: 'file-too-large-inside' })
    },
  )

  test('a large picture is none of the text and does no harm', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([400, 600])
    page.drawText('Wind', { font: await document.embedFont(StandardFonts.Helvetica) })
    const picture = { Type: 'XObject', Subtype: 'Image', Width: 8_000, Height: 5_000, BitsPerComponent: 8 }
    document.context.register(
      document.context.flateStream(new Uint8Array(120_000_000), { ...picture, ColorSpace: 'DeviceRGB' }),
    )
    expect((await unpackPdf(await document.save({ useObjectStreams: false }))).content).toBe('Wind')
  })

  test('a Buffer of Node is read like any other bytes', async () => {
    expect((await unpackPdf(Buffer.from(await pdf([['Wind']])))).content).toBe('Wind')
  })
})
