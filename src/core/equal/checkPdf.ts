import type { Finding } from '../interview/finding'
import type { Interview } from '../interview/interview'
import type { HouseStyle } from '../style/houseStyleSchema'
import { composeArticle } from '../write/article'
import { compareLetters, type LetterComparison } from './compareLetters'
import { pdfText } from './pdfText'
import { requiredWords, shownPictures } from './requiredWords'

/** Hebrew, Arabic and their kin. */
const BACKWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** As `resources/print/base.css` sets it. */
const BULLET = '–'

/**
 * Reads the text of a PDF that we printed, as programs for the blind read it, and compares its letters with those that the
 * interview says must appear in it. Null where it can't be compared: a text from right to left stands in its text layer as it
 * stands on the page.
 * @param printed the file, and what was found on the way to it
 * @param onPage told after each page how many have been read, of how many
 */
export async function checkPdf(
  interview: Interview,
  printed: { content: Uint8Array; findings: readonly Finding[] },
  style: HouseStyle,
  onPage?: (done: number, total: number) => void,
): Promise<LetterComparison | null> {
  const { article } = composeArticle(interview, style)
  const shows = shownPictures(printed.findings)
  const required = requiredWords(article, { style, headline: 'in-place', bullet: BULLET, shows })
  if (required.some(({ text }) => BACKWARD.test(text))) return null
  return compareLetters(required, await pdfText(printed.content, onPage))
}
