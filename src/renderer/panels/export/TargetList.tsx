import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../kit/Icon'
import rowCss from '../../kit/row.module.css'
import styles from './ExportDialog.module.css'
import { GROUPS, TARGETS, type TargetId } from './targets'

interface TargetListProps {
  chosen: TargetId
  onChange(id: TargetId): void
}

export function TargetList({ chosen, onChange }: TargetListProps) {
  const { t } = useTranslation()
  return (
    <RadioGroup aria-label={t('export.title')} value={chosen} onValueChange={onChange} className={styles.targets}>
      {GROUPS.map((group) => (
        <Fragment key={group}>
          <h3 className={styles.group}>{t(`export.group.${group}`)}</h3>
          {TARGETS.filter((target) => target.group === group).map((target) => (
            <Radio.Root
              key={target.id}
              value={target.id}
              className={`${rowCss.row} ${styles.target}`}
              nativeButton
              render={<button type="button" />}
            >
              <Icon of={target.icon} />
              {t(`export.target.${target.id}`)}
              <span className={styles.kind}>{target.hint}</span>
            </Radio.Root>
          ))}
        </Fragment>
      ))}
    </RadioGroup>
  )
}
