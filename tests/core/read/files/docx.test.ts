import {
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unpackDocx } from '../../../../src/core/read/files/docx'

const change = { id: 1, author: 'Redaktion', date: '2026-11-01T10:00:00Z' }

async function unpacked(children: Paragraph[], more = {}) {
  const document = new Document({
    numbering: {
      config: [{ reference: 'n', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: 1 }] }],
    },
    sections: [{ children }],
    ...more,
  })
  return unpackDocx(new Uint8Array(await Packer.toBuffer(document)))
}

const encode = (text: string) => new TextEncoder().encode(text)

describe('Word', () => {
  test('headings, marks, breaks, links and lists', async () => {
    const { form, content, findings } = await unpacked([
      new Paragraph({ text: 'Wenn Stahl spricht', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({
        children: [
          new TextRun({ text: 'werft: ', bold: true }),
          new TextRun({ text: 'H', subScript: true }),
          new TextRun({ text: 'ören', italics: true, underline: {} }),
          new TextRun({ text: 'Sie?', break: 1, strike: true }),
        ],
      }),
      new Paragraph({
        children: [new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('Wind')] })],
      }),
      new Paragraph({ text: 'erstens', numbering: { reference: 'n', level: 0 } }),
      new Paragraph({ text: 'Punkt', bullet: { level: 0 } }),
    ])
    expect(form).toBe('html')
    expect(content).toBe(
      '<h1>Wenn Stahl spricht</h1><p><strong>werft: </strong><sub>H</sub><em><u>ören</u></em><s><br />Sie?</s></p><p><a href="https://example.org/">Wind</a></p><ol><li>erstens</li></ol><ul><li>Punkt</li></ul>',
    )
    expect(findings).toEqual([])
  })

  test('tracked changes are reported; what was deleted lies aside', async () => {
    const { content, aside, findings } = await unpacked([
      new Paragraph({
        children: [
          new TextRun('Das ist '),
          new DeletedTextRun({ ...change, text: 'sehr ' }),
          new InsertedTextRun({ ...change, text: 'wirklich ' }),
          new TextRun('gut.'),
        ],
      }),
    ])
    expect(content).toBe('<p>Das ist wirklich gut.</p>')
    expect(aside).toEqual(['sehr'])
    expect(findings).toEqual([
      { rule: 'tracked-changes', severity: 'check', values: { insertions: 1, deletions: 1 }, where: null },
    ])
  })

  test('comments lie aside', async () => {
    const comment = { id: 0, author: 'Redaktion', children: [new Paragraph('Wirklich neun?')] }
    const { content, aside } = await unpacked(
      [
        new Paragraph({
          children: [new TextRun('Neun von zehn.'), new TextRun({ children: [new CommentReference(0)] })],
        }),
      ],
      { comments: { children: [comment] } },
    )
    expect(content).toBe('<p>Neun von zehn.</p>')
    expect(aside).toEqual(['Wirklich neun?'])
  })

  test('footnotes are not lost, and are no part of the last turn', async () => {
    const { content } = await unpacked(
      [new Paragraph({ children: [new TextRun('Neun von zehn.'), new FootnoteReferenceRun(1)] })],
      { footnotes: { 1: { children: [new Paragraph('Studie 2025')] } } },
    )
    expect(content).toMatch(/<hr><ol><li[^>]*><p>\s*Studie 2025<\/p><\/li><\/ol>$/u)
  })

  test.each([
    ['no ZIP', encode('kein Word'), 'damaged-file'],
    ['a ZIP without a document', zipSync({ 'a.xml': encode('<a/>') }), 'damaged-file'],
    [
      'entities',
      zipSync({ 'word/document.xml': encode('<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>') }),
      'damaged-file',
    ],
    ['no document inside', zipSync({ 'word/document.xml': encode('<w:document') }), 'damaged-file'],
    ['a ZIP bomb', zipSync({ 'word/document.xml': new Uint8Array(100_000_001) }), 'file-too-large-inside'],
  ])('%s is refused', async (_name, bytes, code) => {
    await expect(async () => unpackDocx(bytes)).rejects.toMatchObject({ code })
  })
})
