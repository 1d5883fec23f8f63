import fc from 'fast-check'
import { Marked } from 'marked'
import { expect, test } from 'vitest'
import type { Inline, Interview, TextRun } from '../../../src/core/interview/interview'
import { MARKS } from '../../../src/core/interview/marks'
import { wordsOf } from '../../../src/core/interview/views'
import { visibleText } from '../../../src/core/read/html/visibleText'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { cleanData } from '../../../src/core/write/cleanText'
import { headingText, inlineMarkdown } from '../../../src/core/write/inlineMarkdown'
import { writeMarkdown } from '../../../src/core/write/markdown'
import { anyContent, anyText } from '../arbitraries'
import { everything } from './everything'
import { elementsOf, readHtml, textOf } from './readHtml'

const parse = (markdown: string) => new Marked({ gfm: true, async: false }).parse(markdown) as string
const style = houseStyle('every-turn')

test.each<[string, Inline[], string]>([
  [
    'signs',
    [{ text: '2 * 3 * 4, a_b_c [x] `y` ~~z~~ <b> &amp; \\' }],
    '2 \\* 3 \\* 4, a\\_b\\_c \\[x\\] \\`y\\` \\~\\~z\\~\\~ \\<b> \\&amp; \\\\',
  ],
  ['a year', [{ text: '1986. Ein gutes Jahr' }], '1986\\. Ein gutes Jahr'],
  [
    'a dash, a number sign, a rule',
    [{ text: '- a' }, { break: true }, { text: '# b' }, { break: true }, { text: '---' }],
    '\\- a\\\n\\# b\\\n\\---',
  ],
  ['breaks at the edges', [{ break: true }, { text: 'a' }, { break: true }], 'a'],
  [
    'bold and italic',
    [{ text: 'a ' }, { text: 'b ', marks: ['bold'] }, { text: 'c', marks: ['italic'] }],
    'a **b** _c_',
  ],
  ['italic inside a word', [{ text: 'Haus' }, { text: 'boot', marks: ['italic'] }], 'Haus<em>boot</em>'],
  [
    'bold that begins with a quotation mark inside a word',
    [{ text: 'x' }, { text: '„a“', marks: ['bold'] }],
    'x<strong>„a“</strong>',
  ],
  [
    'bold italic behind a sign that is two halves',
    [{ text: '😀' }, { text: 'a', marks: ['bold', 'italic'] }],
    '😀<strong>_a_</strong>',
  ],
  ['a link', [{ text: 'da_', link: 'https://a.example/x_y?a=(1)' }], '[da\\_](<https://a.example/x\\_y?a=(1)>)'],
  ['an address that is no link', [{ text: 'https://a.example/x_y' }], 'https\\://a.example/x\\_y'],
])('escapes %s', (_, content, expected) => {
  expect(inlineMarkdown(content)).toBe(expected)
})

const runs = (content: readonly Inline[]) => content.filter((inline): inline is TextRun => 'text' in inline)

test('any content comes back from a parser with the same words, and each character with its marks', () => {
  fc.assert(
    fc.property(anyContent, (dirty) => {
      const content = cleanData(dirty)
      const root = readHtml(tidy(parse(inlineMarkdown(content))))
      expect(wordsOf(textOf(root))).toEqual(wordsOf(content.map((run) => ('text' in run ? run.text : ' ')).join('')))
      for (const mark of MARKS) {
        const name = {
          bold: 'strong',
          italic: 'em',
          underline: 'u',
          strike: 's',
          superscript: 'sup',
          subscript: 'sub',
        }[mark]
        const marked = elementsOf(root)
          .filter((element) => element.name === name)
          .map((element) => textOf(element))
        const expected = runs(content)
          .filter((run) => run.marks?.includes(mark))
          .map(({ text }) => text)
        expect(marked.join('').replace(/\s/g, '')).toBe(expected.join('').replace(/\s/g, ''))
      }
    }),
    { numRuns: 1500 },
  )
})

test('a headline of any words is one heading', () => {
  fc.assert(
    fc.property(anyText, (dirty) => {
      const text = cleanData(dirty)
      const [heading, ...more] = readHtml(tidy(parse(headingText(1, [{ text }])))).children.filter(
        (child) => child !== '\n',
      )
      if (text.trim() === '') return
      expect(heading).toMatchObject({ name: 'h1' })
      expect(more).toEqual([])
      expect(wordsOf(visibleText(parse(headingText(1, [{ text }]))))).toEqual(wordsOf(text))
    }),
    { numRuns: 500 },
  )
})

test('two lists stay two, and the labels of turns are bold', () => {
  const items: Inline[][] = [[{ text: 'eins' }], [{ text: 'zwei' }, { break: true }, { text: '- drei' }]]
  const interview: Interview = {
    ...everything(),
    body: [
      { type: 'list', ordered: true, items },
      { type: 'list', ordered: true, items },
    ],
  }
  const html = parse(writeMarkdown(interview, { style }).content)
  expect(html.match(/<ol>/g)).toHaveLength(2)
  expect(html).toContain('<li>zwei<br>- drei</li>')
  expect(parse(writeMarkdown(everything(), { style }).content)).toContain(
    '<p><strong>Lotsenblatt:</strong> Frau Brandström',
  )
})

/** Our strict reader knows HTML as we write it: no closed empty elements, few entities, no comments. */
function tidy(html: string): string {
  return html
    .replace(/&#39;/g, "'")
    .replace(/<br ?\/?>/g, '<br>\n')
    .replace(/<!--.*?-->/g, '')
}
