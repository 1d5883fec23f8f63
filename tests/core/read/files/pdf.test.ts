import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
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
})
