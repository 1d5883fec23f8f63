import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MARKS } from '../../../src/core/interview/marks'
import { inlineHtml, type MarkTable } from '../../../src/core/write/inlineHtml'
import { anyContent } from '../arbitraries'
import { readHtml, textOf } from './readHtml'

const marks = Object.fromEntries(
  MARKS.map((mark) => [mark, (inner: string) => `<i class="${mark}">${inner}</i>`]),
) as unknown as MarkTable
const html = inlineHtml({ marks, languages: true })

test('what neighbours share is written once around them', () => {
  expect(
    html([
      { text: 'a', marks: ['bold'] },
      { text: 'b', marks: ['italic', 'bold'] },
      { text: 'c', marks: ['italic'] },
    ]),
  ).toBe('<i class="bold">a<i class="italic">b</i></i><i class="italic">c</i>')
  expect(
    html([
      { text: 'a', link: 'https://a.example' },
      { text: 'b', link: 'https://a.example', marks: ['bold'] },
      { text: 'c', link: 'https://b.example' },
    ]),
  ).toBe('<a href="https://a.example">a<i class="bold">b</i></a><a href="https://b.example">c</a>')
})

test('a line break splits no mark, and takes none along', () => {
  expect(html([{ text: 'a', marks: ['bold'] }, { break: true }, { text: 'b', marks: ['bold'] }])).toBe(
    '<i class="bold">a<br>\nb</i>',
  )
  expect(html([{ text: 'a', marks: ['bold'] }, { break: true }])).toBe('<i class="bold">a</i><br>\n')
})

test('a foreign passage is marked inside its link', () => {
  expect(html([{ text: 'a', link: 'https://a.example', lang: 'en' }])).toBe(
    '<a href="https://a.example"><span lang="en">a</span></a>',
  )
})

test('any content gives nested elements, the same text, and each run its own marks', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const root = readHtml(html(content))
      const text = content.map((inline) => ('text' in inline ? inline.text : '\n')).join('')
      expect(textOf(root)).toBe(text)
    }),
  )
})
