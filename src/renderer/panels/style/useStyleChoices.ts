import { useTranslation } from 'react-i18next'
import { STYLE_NAMES } from '../../../core/style/houseStyle'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'

/** All styles to choose from, named; with the one that is chosen, even where nobody knows it. */
export function useStyleChoices(own: readonly HouseStyle[], chosen: string): { value: string; label: string }[] {
  const { t } = useTranslation('core')
  const fixed = STYLE_NAMES.map((value) => ({ value, label: t(`styles.${value}`) }))
  const made = own.map(({ name }) => ({ value: name, label: name }))
  const known = [...fixed, ...made]
  return known.some(({ value }) => value === chosen) ? known : [...known, { value: chosen, label: chosen }]
}
