import type { Finding } from '../../interview/finding'
import { cleanText } from './cleanText'
import { joinWrappedLines } from './joinWrappedLines'
import { languageOf } from './language'
import { leftoversAtTop } from './leftovers'
import { withoutLineNumbers } from './lineNumbers'
import { withoutParagraphNumbers } from './paragraphNumbers'
import { joinQuotations } from './styles/quotedMail'
import { withoutTabColumns } from './tabColumns'

/** A raw text made ready: clean, unwrapped, without the navigation above it. */
export interface Source {
  text: string
  language: 'de' | 'en'
  /** What was taken off its top. */
  leftovers: string[]
  findings: Finding[]
}

export function sourceOf(raw: string): Source {
  const record = withoutLineNumbers(cleanText(withoutTabColumns(raw)))
  const transcript = withoutParagraphNumbers(record.text)
  const { leftovers, rest } = leftoversAtTop(transcript.text)
  const language = languageOf(rest)
  const { text, hyphens } = joinWrappedLines(joinQuotations(rest), language)
  const findings = [
    ...counted('line-numbers-dropped', record.numbers + transcript.numbers),
    ...counted('hyphens-joined', hyphens),
  ]
  return { text, language, leftovers: [...leftovers, ...record.pages], findings }
}

/** A finding about the whole text for something that happened `count` times, or none. */
export function counted(rule: string, count: number): Finding[] {
  return count > 0 ? [{ rule, severity: 'hint', values: { count }, where: null }] : []
}
