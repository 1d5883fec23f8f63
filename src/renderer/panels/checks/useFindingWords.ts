import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../core/interview/finding'

/** The name of a finding's rule, and its sentence, in the language of the interface. */
export function useFindingWords({ rule, values }: Pick<Finding, 'rule' | 'values'>): {
  name: string
  sentence: string
} {
  const { t } = useTranslation('core')
  // Rules come from core and are checked against the catalogue there.
  const say = t as (key: string, values: Finding['values']) => string
  return { name: say(`rules.${rule}`, {}), sentence: say(`findings.${rule}`, values) }
}
