import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../kit/Button'
import { ConfirmDialog } from '../../kit/ConfirmDialog'
import { Disclosure } from '../../kit/Disclosure'
import styles from './library.module.css'

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
      <div className={styles.disclosure}>
        <Disclosure name={t('library.bin')} count={count} open={open} onToggle={onToggle} />
      </div>
      {open && (
        <>
          <p className={styles.note}>
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
