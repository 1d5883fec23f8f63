import type { TextPlace } from './finding'
import type { Frame } from './interview'
import { plainText } from './views'

const HASHTAG = /\s*#[\p{L}\p{N}_]+/gu
const TRAILING = /(?:\s*#[\p{L}\p{N}_]+)*\s*$/u

type FrameText = Pick<Frame, 'headline' | 'standfirst'>

/** Characters of the headline including spaces; its hashtags do not count. */
export function headlineLength({ headline }: FrameText): number {
  return headline.replaceAll(HASHTAG, '').trim().length
}

/** Characters of the standfirst including spaces, all paragraphs together. */
export function standfirstLength({ standfirst }: FrameText): number {
  return standfirst.reduce((sum, content) => sum + plainText(content).length, 0)
}

/** What runs over a limit, up to the end of its paragraph; null where nothing does. */
export function overrunOf(frame: FrameText, field: 'headline' | 'standfirst', limit: number): TextPlace | null {
  return field === 'headline' ? headlineOverrun(frame, limit) : standfirstOverrun(frame, limit)
}

function headlineOverrun(frame: FrameText, limit: number): TextPlace | null {
  if (headlineLength(frame) <= limit) return null
  const { headline } = frame
  let counted = -(/^\s*/u.exec(headline)?.[0].length ?? 0)
  let from = 0
  const hashtags = [...headline.matchAll(HASHTAG)]
  while (counted < limit && from < headline.length) {
    const hashtag = hashtags.find(({ index }) => index === from)
    if (!hashtag) counted++
    from += hashtag ? hashtag[0].length : 1
  }
  return { path: ['frame', 'headline'], from, to: headline.replace(TRAILING, '').length }
}

function standfirstOverrun({ standfirst }: FrameText, limit: number): TextPlace | null {
  let left = limit
  for (const [index, content] of standfirst.entries()) {
    const { length } = plainText(content)
    if (length > left) return { path: ['frame', 'standfirst', index], from: left, to: length }
    left -= length
  }
  return null
}
