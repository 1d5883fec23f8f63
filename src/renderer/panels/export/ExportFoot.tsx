import { Code, Copy, Printer } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportTarget } from '../../../core/write/exportTarget'
import { Button } from '../../kit/Button'
import styles from './ExportDialog.module.css'
import { shownAs } from './targets'

interface ExportFootProps {
  to: ExportTarget
  name: string
  nameRef: RefObject<HTMLInputElement | null>
  onName(name: string): void
  /** As formatted text, or as what the file would hold. */
  onCopy(how: 'rich' | 'source'): void
  onSave(): void
  /** PDF only. */
  onPrint(): void
  printRef: RefObject<HTMLButtonElement | null>
  onCancel(): void
}

/** The file's name, and what can be done with what comes out. */
export function ExportFoot(props: ExportFootProps) {
  const { to, name, nameRef, printRef, onName, onCopy, onSave, onPrint, onCancel } = props
  const { t } = useTranslation()
  return (
    <>
      <input
        ref={nameRef}
        className={styles.name}
        aria-label={t('export.fileName')}
        value={name}
        maxLength={150}
        spellCheck={false}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      {(to === 'fragment' || to === 'semantic') && (
        <Button look="outline" large icon={Copy} onClick={() => onCopy('rich')}>
          {t('export.copy')}
        </Button>
      )}
      {shownAs(to) !== 'pages' && shownAs(to) !== 'nothing' && (
        <Button look="outline" large icon={Code} onClick={() => onCopy('source')}>
          {t('export.copySource')}
        </Button>
      )}
      <Button look="outline" large onClick={onCancel}>
        {t('action.cancel')}
      </Button>
      {to === 'pdf' && (
        <Button ref={printRef} look="outline" large icon={Printer} onClick={onPrint}>
          {t('export.print')}
        </Button>
      )}
      <Button look="primary" large onClick={onSave}>
        {t(`export.save.${to}`)}
      </Button>
    </>
  )
}
