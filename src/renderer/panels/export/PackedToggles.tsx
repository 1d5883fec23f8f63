import { useTranslation } from 'react-i18next'
import { PACKED_TARGETS, type PackedTarget } from '../../../core/write/exportTarget'
import { Toggle } from '../../kit/Toggle'

interface PackedTogglesProps {
  packed: readonly PackedTarget[]
  onChange(packed: PackedTarget[]): void
}

/** What lies in the ZIP. The last one stays: an empty ZIP is none. */
export function PackedToggles({ packed, onChange }: PackedTogglesProps) {
  const { t } = useTranslation()
  const toggle = (to: PackedTarget, on: boolean) => {
    const chosen = PACKED_TARGETS.filter((other) => (other === to ? on : packed.includes(other)))
    if (chosen.length > 0) onChange(chosen)
  }
  return PACKED_TARGETS.map((to) => (
    <Toggle
      key={to}
      label={to === 'pdf' ? t('export.group.pdf') : t(`export.target.${to}`)}
      on={packed.includes(to)}
      onChange={(on) => toggle(to, on)}
    />
  ))
}
