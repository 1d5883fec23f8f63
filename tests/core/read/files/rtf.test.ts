import { describe, expect, test } from 'vitest'
import { unpackRtf } from '../../../../src/core/read/files/rtf'

const body = (inner: string) =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Arial;}}{\\*\\generator X;}${inner}}`
const htmlOf = (inner: string) => unpackRtf(body(inner)).content

describe('RTF', () => {
  test('paragraphs and marks, with letters in every way RTF writes them', () => {
    const inner =
      "{\\b necken:} Was h\\'f6ren Sie?\\par\r\n\\b Ilse\\b0  h\\u246\\'f6rt {\\i den \\ul Wind}\\line und \\u8222?Stahl\\u8220?.\\par"
    expect(htmlOf(inner)).toBe(
      '<p><strong>necken:</strong> Was hören Sie?</p>\n<p><strong>Ilse</strong> hört <em>den </em><u><em>Wind</em></u><br>und „Stahl“.</p>',
    )
  })

  test('characters that are words, spaces that don’t break, braces and backslashes', () => {
    expect(htmlOf('z.\\~B. \\{a\\\\b\\} 1\\endash 2 \\ldblquote x\\rdblquote\\par')).toBe(
      '<p>z.\u00A0B. {a\\b} 1–2 “x”</p>',
    )
  })

  test('a link keeps its address, its instruction is no text', () => {
    const inner = '{\\field{\\*\\fldinst{HYPERLINK "https://example.org/"}}{\\fldrslt{Wind}}} heute\\par'
    expect(htmlOf(inner)).toBe('<p><a href="https://example.org/">Wind</a> heute</p>')
  })

  test('footnotes stand below a rule, comments lie aside, bullets of a list are no text', () => {
    const inner =
      'Neun{\\*\\footnote \\chftn\\pard Studie\\par 2025} von zehn.{\\*\\atnauthor Redaktion}{\\*\\annotation{\\*\\atndate 1}Wirklich\\line neun?}\\par {\\listtext\\tab x}Punkt\\par'
    const { content, aside } = unpackRtf(body(inner))
    expect(content).toBe('<p>Neun von zehn.</p>\n<p>Punkt</p>\n<hr>\n<p>Studie 2025</p>')
    expect(aside).toEqual(['Wirklich neun?'])
  })

  test('deleted words lie aside, inserted ones stand, both are reported', () => {
    const { content, aside, findings } = unpackRtf(body('Das ist {\\deleted sehr }{\\revised wirklich }gut.\\par'))
    expect(content).toBe('<p>Das ist wirklich gut.</p>')
    expect(aside).toEqual(['sehr'])
    expect(findings).toMatchObject([{ rule: 'tracked-changes', values: { insertions: 1, deletions: 1 } }])
  })

  test('code pages other than 1252', () => {
    expect(unpackRtf("{\\rtf1\\ansicpg1250 Ln\\'ec\\'fd\\par}").content).toBe('<p>Lněý</p>')
  })

  test('groups nested 100,000 deep and braces that never close are read', () => {
    expect(unpackRtf(`{\\rtf1 ${'{'.repeat(100_000)}tief\\par`).content).toBe('<p>tief</p>')
  })

  test('what only looks like markup is escaped', () => {
    expect(htmlOf('<script>alert(1)</script>\\par')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
  })
})
