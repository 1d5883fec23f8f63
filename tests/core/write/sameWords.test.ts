import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Interview } from '../../../src/core/interview/interview'
import { printedTexts, wordsOf } from '../../../src/core/interview/views'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { cleanData } from '../../../src/core/write/cleanText'
import { writeFragment } from '../../../src/core/write/fragment'
import { SOFT_HYPHEN } from '../../../src/core/write/hyphenate'
import { writePage } from '../../../src/core/write/page'
import { DEFAULT_PAGE_SETUP } from '../../../src/core/write/pageSetup'
import { writePrint } from '../../../src/core/write/print'
import { writeText } from '../../../src/core/write/text'
import { anyInterview } from '../arbitraries'
import { everything } from './everything'
import { elementsOf, type HtmlElement, hasClass, readHtml, textOf } from './readHtml'

/** Superscript digits are other characters for the same words. */
const words = (text: string) => wordsOf(text.normalize('NFKC').replaceAll('\u2212', '-'))

function articleOf(html: string): HtmlElement {
  const article = elementsOf(readHtml(html)).find(({ name }) => name === 'article')
  if (!article) throw new Error('no article')
  return article
}

/** What an output adds to the draft: labels, names under quotations, credits, fixed words. */
function isAdded(element: HtmlElement, parent: HtmlElement): boolean {
  return (
    hasClass(element, 'speaker') ||
    hasClass(element, 'credit') ||
    (element.name === 'figcaption' && hasClass(parent, 'pull')) ||
    (element.name === 'h2' && hasClass(parent, 'bio'))
  )
}

/** A list item's sign, which browsers set and plain text writes. */
function listSign(element: HtmlElement, parent: HtmlElement): string {
  if (element.name !== 'li') return ''
  if (parent.name === 'ul') return '- '
  return `${parent.children.filter((child) => typeof child !== 'string').indexOf(element) + 1}. `
}

function withoutIntroduction(article: HtmlElement): HtmlElement {
  const children = article.children.map((child) => (typeof child === 'string' ? child : withoutIntroduction(child)))
  return hasClass(article, 'byline')
    ? { ...article, children: children.filter((child) => typeof child !== 'string') }
    : { ...article, children }
}

function checkWords(interview: Interview) {
  const style = houseStyle('full-then-short')
  const page = articleOf(writePage(interview, { style }).content)
  const fragment = readHtml(writeFragment(interview, { style, withHeadline: true }).content)
  const print = articleOf(writePrint(interview, { style, css: '', setup: DEFAULT_PAGE_SETUP }).content)

  const expected = printedTexts(cleanData(interview)).join('\n')
  expect(wordsOf(textOf(withoutIntroduction(page), isAdded))).toEqual(wordsOf(expected))
  expect(words(textOf(fragment))).toEqual(words(textOf(page)))
  expect(wordsOf(textOf(print).replaceAll(SOFT_HYPHEN, ''))).toEqual(wordsOf(textOf(page).replaceAll(SOFT_HYPHEN, '')))
  expect(words(writeText(interview, { style }).content)).toEqual(words(textOf(page, () => false, listSign)))
}

test('page, print, fragment and text say the words of the interview, in order, and no note', () => {
  checkWords(everything())
  fc.assert(fc.property(anyInterview, checkWords), { numRuns: 300 })
})
