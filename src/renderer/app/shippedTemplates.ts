import expertDe from '../../../resources/templates/expertInterview.de.json?raw'
import expertEn from '../../../resources/templates/expertInterview.en.json?raw'
import fiveDe from '../../../resources/templates/fiveQuestions.de.json?raw'
import fiveEn from '../../../resources/templates/fiveQuestions.en.json?raw'
import type { Interview } from '../../core/interview/interview'
import { parseInterview } from '../../core/interview/parseInterview'

export const SHIPPED_TEMPLATES = ['expertInterview', 'fiveQuestions'] as const
export type ShippedTemplate = (typeof SHIPPED_TEMPLATES)[number]

const TEXTS: Readonly<Record<'de' | 'en', Record<ShippedTemplate, string>>> = {
  de: { expertInterview: expertDe, fiveQuestions: fiveDe },
  en: { expertInterview: expertEn, fiveQuestions: fiveEn },
}

/** A template that comes along, in the language of the interface. */
export function shippedTemplate(id: ShippedTemplate, language: string): Interview {
  const parsed = parseInterview(JSON.parse(TEXTS[language === 'de' ? 'de' : 'en'][id]))
  if (!parsed.ok) throw new Error(`template ${id}: ${parsed.problem.code}`)
  return parsed.value
}
