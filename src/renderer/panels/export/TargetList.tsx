import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportTarget } from '../../../host/export/exports'
import { Icon } from '../../kit/Icon'
import styles from './ExportDialog.module.css'
import { GROUPS, TARGETS } from './targets'

interface TargetListProps {
  to: ExportTarget
  onChange(to: ExportTarget): void
}

export function TargetList({ to, onChange }: TargetListProps) {
  const { t } = useTranslation()
  return (
    <RadioGroup aria-label={t('export.title')} value={to} onValueChange={onChange} className={styles.targets}>
      {GROUPS.map((group) => (
        <Fragment key={group}>
          <h3 className={styles.group}>{t(`export.group.${group}`)}</h3>
          {TARGETS.filter((target) => target.group === group).map((target) => (
            <Radio.Root
              key={target.to}
              value={target.to}
              className={styles.target}
              nativeButton
              render={<button type="button" />}
            >
              <Icon of={target.icon} />
              {t(`export.target.${target.to}`)}
              <span className={styles.kind}>{target.hint}</span>
            </Radio.Root>
          ))}
        </Fragment>
      ))}
    </RadioGroup>
  )
}
