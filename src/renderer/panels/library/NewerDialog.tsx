import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Interview } from '../../../core/interview/interview'
import { DEFAULT_STYLE, houseStyle } from '../../../core/style/houseStyle'
import { writePage } from '../../../core/write/page'
import { Button } from '../../kit/Button'
import { Dialog } from '../../kit/Dialog'
import { OutputFrame } from '../preview/OutputFrame'
import styles from './NewerDialog.module.css'

/** A draft that a newer program wrote: to be read. */
export function NewerDialog({ interview, onClose }: { interview: Interview; onClose(): void }) {
  const { t } = useTranslation()
  const title = interview.frame.headline || t('library.untitled')
  const html = useMemo(() => writePage(interview, { style: houseStyle(DEFAULT_STYLE, []) }).content, [interview])
  return (
    <Dialog
      title={title}
      size="wide"
      closeLabel={t('action.close')}
      onClose={onClose}
      foot={
        <>
          <p className={styles.sentence}>{t('library.newer')}</p>
          <Button look="primary" large onClick={onClose}>
            {t('action.close')}
          </Button>
        </>
      }
    >
      <div className={styles.sheet}>
        <OutputFrame title={title} html={html} />
      </div>
    </Dialog>
  )
}
