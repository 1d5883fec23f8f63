import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx'
import { unzipSync, zipSync } from 'fflate'

/** A small conversation in each kind of file that can be opened, with whatever makes its reader think. */

const SPOKEN = [
  ['werft', 'Frau Tanner, was hören Sie?'],
  ['Ilse Tanner', 'Erst den Wind. Dann „den Stahl“ & mehr.'],
  ['werft', 'Und wenn nichts klingt?'],
  ['Ilse Tanner', 'Dann gehe ich nach Hause.'],
] as const
const utf8 = (text: string) => new TextEncoder().encode(text)

const TEXT = `Zurück\n\nWenn Brücken sprechen #Stahl\n\n${SPOKEN.map(([who, words]) => `${who}: ${words}`).join('\n')}\n`
const HTML = `<!doctype html><title>x</title><nav><a href="/">Start</a></nav><article><h1>Wenn Brücken sprechen</h1>${SPOKEN.map(
  ([who, words]) => `<p><b>${who}:</b> ${words}<br>So.</p>`,
).join(
  '',
)}<ul><li>eins<li>zwei</ul><table><tr><td>a<td>b</table><figure><figcaption>Der Kai</figcaption></figure></article>`
const MARKDOWN = `---\ntitle: "Brücken"\n---\n${SPOKEN.map(([who, words]) => `**${who}:** ${words}`).join('\n\n')}\n\n> - a\n>   1. b\n\n|a|b|\n|-|-|\n|c|d|\n\n[x](y "z") ![p](q) \`c\` ~~d~~ <i>e</i>\n`
const SRT = SPOKEN.map(
  ([who, words], index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index + 1},500\n${who}: ${words}\n`,
).join('\n')
const VTT = `WEBVTT\n\nNOTE x\n\n${SPOKEN.map(
  ([who, words], index) =>
    `00:0${index}.000 --> 00:0${index + 1}.000 align:start\n<v.a ${who}>${words} <i>so</i> <00:01.000>&amp;</v>\n`,
).join('\n')}`
const JSON_TEXT = JSON.stringify({
  text: 'x',
  segments: SPOKEN.map(([speaker, text], index) => ({
    start: index,
    end: index + 0.5,
    speaker,
    text,
    words: [{ word: text }],
  })),
})
const RTF = String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Arial;}}{\*\generator x;}{\b werft:} Was h\'f6ren Sie?\par
{\b Ilse Tanner:} Den {\i Wind}\u8222?Stahl\u8220?.{\footnote Eine Fu\'dfnote.}{\*\annotation Pr\'fcfen.}\par
{\field{\*\fldinst HYPERLINK "https://example.org/"}{\fldrslt mehr}}{\deleted weg}{\revised neu}\line\tab Ende\par}`

async function word(): Promise<Uint8Array> {
  const children = SPOKEN.map(
    ([who, words]) => new Paragraph({ children: [new TextRun({ text: `${who}: `, bold: true }), new TextRun(words)] }),
  )
  const inserted = new InsertedTextRun({ text: 'Neu.', id: 1, author: 'x', date: '2026-11-01T10:00:00Z' })
  children.push(new Paragraph({ children: [inserted] }))
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

function openDocument(): Uint8Array {
  const paragraphs = SPOKEN.map(
    ([who, words]) =>
      `<text:p><text:span text:style-name="T1">${who}:</text:span><text:s text:c="2"/>${words.replace('&', '&amp;')}</text:p>`,
  )
  const content = `<?xml version="1.0"?><office:document-content><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region></text:tracked-changes>${paragraphs.join('')}<text:list><text:list-item><text:p>eins</text:p></text:list-item></text:list></office:text></office:body></office:document-content>`
  return zipSync({ 'content.xml': utf8(content), 'META-INF/manifest.xml': utf8('<manifest:manifest/>') })
}

async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([400, 600])
  for (const [index, [who, words]] of SPOKEN.entries())
    page.drawText(`${who}: ${words.replace(/[„“]/gu, '"')}`, { x: 40, y: 550 - 14 * index, size: 11, font })
  return document.save({ useObjectStreams: false })
}

export interface Sample {
  name: string
  bytes: Uint8Array
  /** Of a ZIP file: what is in it, so that a change can be made there. */
  parts?: Readonly<Record<string, Uint8Array>>
  /** Pieces that mean something to the reader. */
  pieces: readonly string[]
}

const XML_PIECES = [
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&#0;',
  '&#x110000;',
  '&lt;',
  '"',
  '<!DOCTYPE a>',
  '<![CDATA[',
  ']]>',
  '<!--',
  ' xml:space="preserve"',
]
const TEXT_PIECES = [
  '\n',
  '\n\n',
  ':',
  'Q:',
  '?',
  '„',
  '[00:01:02]',
  '>>',
  '–',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '1.',
  '(',
  '**',
]

const zipped = (name: string, bytes: Uint8Array, pieces: readonly string[]): Sample => {
  return { name, bytes, parts: unzipSync(bytes), pieces }
}

export async function samples(): Promise<Sample[]> {
  return [
    { name: 'a.txt', bytes: utf8(TEXT), pieces: TEXT_PIECES },
    {
      name: 'a.html',
      bytes: utf8(HTML),
      pieces: [...XML_PIECES, '<p>', '<li>', '</ul>', '<td>', '<script>', '<b', ' hidden'],
    },
    {
      name: 'a.md',
      bytes: utf8(MARKDOWN),
      pieces: [...TEXT_PIECES, '>', '- ', '|', '`', '[', '](', '#', '~~~', '<div>', '    '],
    },
    { name: 'a.srt', bytes: utf8(SRT), pieces: [...TEXT_PIECES, '-->', '00:00:01,000 --> 00:00:00,000', '99:99:99'] },
    { name: 'a.vtt', bytes: utf8(VTT), pieces: [...TEXT_PIECES, '-->', '<v ', '>', '<v>', '&nbsp;', '<c.x>', 'STYLE'] },
    {
      name: 'a.json',
      bytes: utf8(JSON_TEXT),
      pieces: [
        '{',
        '}',
        '[',
        ']',
        '"',
        ',',
        ':',
        'null',
        '-1',
        '1e999',
        '"text"',
        '"start"',
        '"speaker":',
        '\\ud800',
        '__proto__',
      ],
    },
    {
      name: 'a.rtf',
      bytes: utf8(RTF),
      pieces: [
        '{',
        '}',
        '\\',
        "\\'",
        '\\u',
        '\\u-99999?',
        '\\bin9999',
        '\\*',
        '\\par',
        '\\uc999 ',
        '\\field',
        '\\b0',
        '\\footnote',
        '\\deleted',
      ],
    },
    zipped('a.docx', await word(), [
      ...XML_PIECES,
      '<w:p>',
      '</w:p>',
      '<w:del>',
      '<w:t>',
      '<w:footnoteReference w:id="1"/>',
      '<w:tbl>',
      'w:val=""',
    ]),
    zipped('a.odt', openDocument(), [
      ...XML_PIECES,
      '<text:p>',
      '</text:p>',
      '<text:s text:c="-9"/>',
      '<text:s text:c="1e9"/>',
      '<text:list>',
      '<text:note>',
    ]),
    {
      name: 'a.pdf',
      bytes: await pdf(),
      pieces: [
        'obj',
        'endobj',
        'stream',
        'endstream',
        '<<',
        '>>',
        '[',
        '(',
        ')',
        '/Kids',
        '/Length 9999999999',
        '1 0 R',
        '%%EOF',
        'BT',
        'Tj',
        '-1',
      ],
    },
  ]
}
