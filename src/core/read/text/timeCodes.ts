import { CLOCK, LONG_SPAN, SPAN, secondsOf } from './labelMarks'

/** Only what nobody would speak: in brackets or signs, or with hours, minutes and seconds at the very start. */
const CODE = new RegExp(
  `(?<=^|\\s)(?:\\[${SPAN}\\]|\\{${SPAN}\\}|<${SPAN}>|\\(${LONG_SPAN}\\)|#${CLOCK}(?:-\\d)?#)(?=[\\s.,;:!?]|$)|^(?:\\(${SPAN}\\)|${LONG_SPAN})(?=\\s|$)(?! ?(?:Uhr|[ap]\\.?m))`,
  'giu',
)

/** Most paragraphs have none: looking for two digits behind a colon costs little. */
const CLOCK_LIKE = /\d:[0-5]?\d/u

export interface Untimed {
  text: string
  /** Seconds, where the text begins or ends with a code. */
  starts: number | null
  ends: number | null
  codes: number
}

/** A paragraph without the time codes of its transcript. A time of day in a sentence stays. */
export function withoutTimeCodes(text: string): Untimed {
  const found: Untimed = { text, starts: null, ends: null, codes: 0 }
  if (!CLOCK_LIKE.test(text)) return found
  found.text = text.replace(CODE, (code, offset: number) => {
    found.codes += 1
    if (offset === 0) found.starts = secondsOf(code)
    else if (offset + code.length === text.length) found.ends = secondsOf(code)
    return ''
  })
  if (found.codes > 0)
    found.text = found.text
      .replace(/ {2,}/g, ' ')
      .replace(/ (?=[.,;:!?](?:\s|$))/g, '')
      .trim()
  return found
}
