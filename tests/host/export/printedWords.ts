import type { Interview } from '../../../src/core/interview/interview'
import { wordsOf } from '../../../src/core/interview/views'
import type { HouseStyle } from '../../../src/core/style/houseStyleSchema'
import { DEFAULT_PAGE_SETUP } from '../../../src/core/write/pageSetup'
import { writePrint } from '../../../src/core/write/print'
import type { Assets } from '../../../src/core/write/written'
import { elementsOf, readHtml, textOf } from '../../core/write/readHtml'

/**
 * What is printed, labels included: the words of the print page, list signs as the browser sets them.
 * @param assets gives pictures, which bring their credits
 */
export function printedWords(interview: Interview, style: HouseStyle, assets?: Assets): string[] {
  const { content } = writePrint(interview, { style, assets, css: '', setup: DEFAULT_PAGE_SETUP })
  const article = elementsOf(readHtml(content)).find(({ name }) => name === 'article')
  if (!article) throw new Error('no article')
  const text = textOf(
    article,
    () => false,
    (element, parent) => {
      if (element.name !== 'li') return ''
      const place = parent.children.filter((child) => typeof child !== 'string').indexOf(element) + 1
      return parent.name === 'ul' ? '– ' : `${place}. `
    },
  )
  return wordsOf(text.replaceAll('\u00ad', ''))
}
