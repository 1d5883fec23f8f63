import type { Finding } from '../../interview/finding'
import { cleanText } from './cleanText'
import { joinWrappedLines } from './joinWrappedLines'
import { languageOf } from './language'
import { leftoversAtTop } from './leftovers'

/** A raw text made ready: clean, unwrapped, without the navigation above it. */
export interface Source {
  text: string
  language: 'de' | 'en'
  /** What was taken off its top. */
  leftovers: string[]
  findings: Finding[]
}

export function sourceOf(raw: string): Source {
  const { leftovers, rest } = leftoversAtTop(cleanText(raw))
  const language = languageOf(rest)
  const { text, hyphens } = joinWrappedLines(rest, language)
  return { text, language, leftovers, findings: counted('hyphens-joined', hyphens) }
}

/** A finding about the whole text for something that happened `count` times, or none. */
export function counted(rule: string, count: number): Finding[] {
  return count > 0 ? [{ rule, severity: 'hint', values: { count }, where: null }] : []
}
