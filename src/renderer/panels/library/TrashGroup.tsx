import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../kit/Button'
import { ConfirmDialog } from '../../kit/ConfirmDialog'
import { Icon } from '../../kit/Icon'
import styles from './DraftList.module.css'

interface TrashGroupProps {
  /** How many are shown. */
  count: number
  /** All that lie there, also those that a search leaves out. */
  ids: string[]
  open: boolean
  onToggle(): void
  onEmpty(ids: string[]): void
  children: ReactNode
}

/** What was thrown away, closed as a rule, with the rule by which it goes. */
export function TrashGroup({ count, ids, open, onToggle, onEmpty, children }: TrashGroupProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <section aria-label={t('library.bin')}>
      <button type="button" className={`${styles.group} ${styles.disclosure}`} aria-expanded={open} onClick={onToggle}>
        <Icon of={ChevronRight} size={12} />
        <span>{t('library.bin')}</span>
        <span>{count}</span>
      </button>
      {open && (
        <>
          <p className={styles.rule}>
            {t('library.binRule')} <LinkButton onClick={() => setAsking(true)}>{t('library.emptyBin')}</LinkButton>
          </p>
          {children}
        </>
      )}
      {asking && (
        <ConfirmDialog
          title={t('library.emptyBinTitle')}
          sentence={t('library.emptyBinSentence', { count: ids.length })}
          confirm={t('library.remove')}
          cancel={t('action.cancel')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            onEmpty(ids)
          }}
        />
      )}
    </section>
  )
}
