import { strToU8, zipSync } from 'fflate'
import type { Interview } from '../interview/interview'

/** The ending of a file that holds one interview with its pictures. */
export const INTERVIEW_ENDING = 'interview'
/** What lies in it: the interview as JSON, and its pictures under their names. */
export const INTERVIEW_PART = 'interview.json'
export const ASSETS_PART = 'assets/'

/** Any moment: core has no clock, and the same interview gives the same file. The first that ZIP knows. */
const TIME = new Date(1980, 0, 1)

/** One interview as one file, a ZIP. @param assets the content of its pictures, by their names */
export function writeInterviewFile(interview: Interview, assets: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const text = strToU8(`${JSON.stringify(interview, null, 1)}\n`)
  // Pictures are packed already.
  const pictures = [...assets].map(([name, bytes]) => [`${ASSETS_PART}${name}`, [bytes, { level: 0 }]] as const)
  return zipSync({ [INTERVIEW_PART]: text, ...Object.fromEntries(pictures) }, { mtime: TIME })
}
