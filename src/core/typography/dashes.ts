import { type Conversion, convertMatches, type GuardedText, type TypographyLanguage } from './conversion'

const EN_DASH = '–'

/** ` - ` between words, and two hyphens typed for a dash. */
const SPACED = /-(?<=\S[ \u00A0]-)-?(?=[ \u00A0])/gu
const DOUBLED = /--(?<=[\p{L}\p{N}]--)(?=[\p{L}\p{N}])/gu

/** Two numbers that are a word of their own, such as 2019-2021, 8:30-10:00, 1.200-1.500, 5-10%. */
const RANGE =
  /(?=\d)(?<=^|[\s(["'„“”‟«»‘’‚‛‹›´`])(\d{1,4}|\d{1,3}(?:[.,:]\d{1,3}){1,2})-(\d{1,4}|\d{1,3}(?:[.,:]\d{1,3}){1,2})(?=[%€$£°]?[.,;:!?…]*(?:[\s)\]"'„“”‟«»‘’‚‛‹›´`]|$))/gu
/** More digits before or behind: parts of a telephone number. */
const DIGITS_BEFORE = /[\d/)+][ \u00A0]*[([]?$/u
const DIGITS_BEHIND = /^[ \u00A0]+\d/u
const CALLING = /(?:tel|fon|telefon|fax|phone|call|mobil|hotline|isbn|plz|art|nr|no)[.:]*[ \u00A0]*$/iu

export function dashConversions(guarded: GuardedText, language: TypographyLanguage, complete: boolean): Conversion[] {
  const dash = (from: number, length: number, text: string): Conversion[] => [
    { rule: 'dashes', from, to: from + length, text },
  ]
  const { text } = guarded
  return [
    ...convertMatches(guarded, SPACED, ({ 0: found, index }) => dash(index, found.length, EN_DASH)),
    ...convertMatches(guarded, DOUBLED, ({ index }) => dash(index, 2, language === 'en' ? '—' : EN_DASH)),
    ...convertMatches(guarded, RANGE, (match) => {
      const [found, from = '', to = ''] = match
      const end = match.index + found.length
      // A number that is still being typed may grow.
      if (!complete && end === text.length) return []
      const isRange = ascends(from, to) && !isDialled(text.slice(0, match.index), text.slice(end))
      return isRange ? dash(match.index + from.length, 1, EN_DASH) : []
    }),
  ]
}

/** 2019-2021 and 2019-21 go up, 747-400 does not; a number with a leading nought is dialled. */
function ascends(from: string, to: string): boolean {
  if (!/^\d+$/.test(from + to)) return true
  if (/^0\d/.test(from)) return false
  const start = to.length < from.length ? from.slice(-to.length) : from
  return Number(start) < Number(to)
}

function isDialled(before: string, behind: string): boolean {
  return DIGITS_BEFORE.test(before) || DIGITS_BEHIND.test(behind) || CALLING.test(before)
}
