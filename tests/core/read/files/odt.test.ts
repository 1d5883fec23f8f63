import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unpackOdt } from '../../../../src/core/read/files/odt'

const encode = (text: string) => new TextEncoder().encode(text)
const STYLES = `<office:automatic-styles>
  <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic" style:text-underline-style="solid"/></style:style>
  <style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
  <text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>
</office:automatic-styles>`
const odt = (text: string, manifest = '<manifest:manifest/>') =>
  zipSync({
    'content.xml': encode(
      `<?xml version="1.0"?><office:document-content>${STYLES}<office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': encode(manifest),
  })
const read = async (text: string) => unpackOdt(odt(text))

describe('OpenDocument text', () => {
  test('headings, marks, spaces, breaks, links, lists', async () => {
    const { content } = await read(
      '<text:h text:outline-level="1">Wenn Stahl spricht</text:h>' +
        '<text:p text:style-name="P1">Was hören Sie?</text:p>' +
        '<text:p><text:span text:style-name="T1">Tanner:</text:span><text:s text:c="2"/>Den <text:span text:style-name="T2">Wind</text:span><text:line-break/>&amp; <text:a xlink:href="https://example.org/">mehr</text:a></text:p>' +
        '<text:list text:style-name="L1"><text:list-item><text:p>eins</text:p></text:list-item></text:list>' +
        '<text:list><text:list-item><text:p>Punkt</text:p></text:list-item></text:list>',
    )
    expect(content).toBe(
      '<h1>Wenn Stahl spricht</h1><p><strong>Was hören Sie?</strong></p><p><strong>Tanner:</strong>  Den <em><u>Wind</u></em><br>&amp; <a href="https://example.org/">mehr</a></p><ol><li><p>eins</p></li></ol><ul><li><p>Punkt</p></li></ul>',
    )
  })

  test('tracked changes are reported; what was deleted lies aside', async () => {
    const { content, aside, findings } = await read(
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Redaktion</dc:creator><dc:date>2026</dc:date></office:change-info><text:p>sehr</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion><office:change-info><dc:creator>Redaktion</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes><text:p>Das ist wirklich gut.</text:p>',
    )
    expect(content).toBe('<p>Das ist wirklich gut.</p>')
    expect(aside).toEqual(['sehr'])
    expect(findings).toMatchObject([{ rule: 'tracked-changes', values: { insertions: 1, deletions: 1 } }])
  })

  test('notes go to the end, without their numbers', async () => {
    const { content } = await read(
      '<text:p>Neun von zehn.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Studie 2025</text:p></text:note-body></text:note> Ja.</text:p>',
    )
    expect(content).toBe('<p>Neun von zehn. Ja.</p><hr><ol><li><p>Studie 2025</p></li></ol>')
  })

  test('comments lie aside', async () => {
    const { content, aside } = await read(
      '<text:p>Neun<office:annotation><dc:creator>Redaktion</dc:creator><text:p>Wirklich neun?</text:p></office:annotation> von zehn.</text:p>',
    )
    expect(content).toBe('<p>Neun von zehn.</p>')
    expect(aside).toEqual(['Wirklich neun?'])
  })

  test('a file with a password is refused as such', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    await expect(async () => unpackOdt(odt('', manifest))).rejects.toMatchObject({ code: 'locked-file' })
  })

  test('elements nested deeper than any program nests them are refused', async () => {
    const deep = (levels: number) =>
      `<text:p>${'<text:span>'.repeat(levels)}tief${'</text:span>'.repeat(levels)}</text:p>`
    expect((await read(deep(500))).content).toBe('<p>tief</p>')
    await expect(async () => read(deep(50_000))).rejects.toMatchObject({ code: 'damaged-file' })
  })
})
