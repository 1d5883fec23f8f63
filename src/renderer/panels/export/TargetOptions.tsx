import { useTranslation } from 'react-i18next'
import { type ExportTarget, HEADLINE_APART, type PackedTarget } from '../../../core/write/exportTarget'
import type { PageSetup } from '../../../core/write/pageSetupSchema'
import { Toggle } from '../../kit/Toggle'
import { PackedToggles } from './PackedToggles'
import { PageSetupOptions } from './PageSetupOptions'

export interface TargetOptionsProps {
  to: ExportTarget
  withHeadline: boolean
  /** What lies in the ZIP. */
  packed: readonly PackedTarget[]
  pageSetup: PageSetup
  /** The names of those who ask. */
  house: string
  onWithHeadline(on: boolean): void
  onPageSetup(setup: PageSetup): void
  onPacked(packed: PackedTarget[]): void
}

/** What an output leaves open. */
export function TargetOptions(props: TargetOptionsProps) {
  const { to, withHeadline, packed, pageSetup, house, onWithHeadline, onPageSetup, onPacked } = props
  const { t } = useTranslation()
  return (
    <>
      {HEADLINE_APART.has(to) && (
        <Toggle label={t('export.withHeadline')} on={withHeadline} onChange={onWithHeadline} />
      )}
      {to === 'pdf' && <PageSetupOptions setup={pageSetup} house={house} onChange={onPageSetup} />}
      {to === 'zip' && <PackedToggles packed={packed} onChange={onPacked} />}
    </>
  )
}
