import { expect, test } from 'vitest'
import { pageWith } from '../../../../src/renderer/panels/pages/pageWith'

const pagesOf = (...words: string[]) => ({
  count: words.length,
  wordsOn: async (page: number) => words[page - 1] ?? '',
})

test.each([
  ['words that stand there', 'Dann den Stahl.', 2],
  ['words that a line end has hyphenated', 'Brückenprüfung', 3],
  ['words of which a page has only the beginning', 'Zuletzt kommt das Wasser', 2],
  ['no words at all', '', 1],
  ['words that stand nowhere', 'Ganz woanders', 1],
])('finds the page of %s', async (_name, words, page) => {
  const pages = pagesOf('Erst den Wind.', 'Dann den Stahl. Zuletzt kommt das', 'Wasser. Die Brücken- prüfung')
  expect(await pageWith(pages, words)).toBe(page)
})
