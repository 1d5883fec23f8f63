import { strToU8, zipSync } from 'fflate'
import type { DraftRecord } from '../interview/draft'
import type { Interview } from '../interview/interview'

/** The ending of a file that holds one interview with its pictures. */
export const INTERVIEW_ENDING = 'interview'
/** What lies in it: the interview as JSON, how the house prints it, and its pictures under their names. */
export const INTERVIEW_PART = 'interview.json'
export const STYLE_PART = 'style.json'
export const ASSETS_PART = 'assets/'

/** Any moment: core has no clock, and the same interview gives the same file. The first that ZIP knows. */
const TIME = new Date(1980, 0, 1)

/**
 * One interview as one file, a ZIP.
 * @param assets the content of its pictures, by their names
 * @param style its house style, and what that decides where it is none of the four
 */
export function writeInterviewFile(
  interview: Interview,
  assets: ReadonlyMap<string, Uint8Array>,
  style: Pick<DraftRecord, 'style' | 'ownStyle'>,
): Uint8Array {
  const asText = (value: object) => strToU8(`${JSON.stringify(value, null, 1)}\n`)
  // Pictures are packed already.
  const pictures = [...assets].map(([name, bytes]) => [`${ASSETS_PART}${name}`, [bytes, { level: 0 }]] as const)
  const texts = { [INTERVIEW_PART]: asText(interview), [STYLE_PART]: asText(style) }
  return zipSync({ ...texts, ...Object.fromEntries(pictures) }, { mtime: TIME })
}
