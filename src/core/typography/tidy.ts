import type { Inline, Interview } from '../interview/interview'
import { type PassagePlace, passagesOf } from '../interview/passages'
import { plainText } from '../interview/views'
import type { HouseStyle } from '../style/houseStyleSchema'
import { type TypographyRule, typographyLanguage } from './conversion'
import { conversionsOf, type Guard } from './conversions'

/** A stretch of an interview and what is to stand there. */
export interface Replacement {
  place: PassagePlace
  text: string
}

export interface Tidying {
  /** In reading order, without overlaps. */
  replacements: Replacement[]
  /** How many per rule; rules without any are left out. */
  counts: Partial<Record<TypographyRule, number>>
}

/** Good typography for a whole interview, by its language and the quotation marks of its house style. */
export function tidy(interview: Interview, quotes: HouseStyle['quotes']): Tidying {
  const context = { language: interview.language, quotes }
  const found = passagesOf(interview).flatMap(({ path, content }) =>
    conversionsOf(plainText(content), context, { guards: foreignIn(content, interview.language) }).map(
      ({ rule, from, to, text }) => ({ rule, place: { path, from, to }, text }),
    ),
  )
  const counts: Tidying['counts'] = {}
  for (const { rule } of found) counts[rule] = (counts[rule] ?? 0) + 1
  return { replacements: found.map(({ place, text }) => ({ place, text })), counts }
}

/** The passages in another language: their typography is their own. */
function foreignIn(content: readonly Inline[], language: string): Guard[] {
  const guards: Guard[] = []
  let from = 0
  for (const inline of content) {
    const to = from + ('text' in inline ? inline.text.length : 1)
    const lang = 'text' in inline ? inline.lang : undefined
    if (lang !== undefined && typographyLanguage(lang) !== typographyLanguage(language)) guards.push({ from, to })
    from = to
  }
  return guards
}
