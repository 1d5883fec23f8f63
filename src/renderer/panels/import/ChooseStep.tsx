import { FolderOpen } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clipboard } from '../../../core/read/clipboard'
import { Button } from '../../kit/Button'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import styles from './ChooseStep.module.css'

interface ChooseStepProps {
  text: string
  fieldRef: RefObject<HTMLTextAreaElement | null>
  /** Why the last file could not be read, as a sentence. */
  failed: string | null
  onText(text: string): void
  /** A whole text came from the clipboard: it goes straight on. */
  onPaste(clipboard: Clipboard): void
  onChooseFile(): void
}

export function ChooseStep({ text, fieldRef, failed, onText, onPaste, onChooseFile }: ChooseStepProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.step}>
      {failed && (
        <p role="alert" className={styles.failed}>
          <SeverityGlyph severity="error" />
          {failed}
        </p>
      )}
      <textarea
        ref={fieldRef}
        className={styles.paste}
        aria-label={t('import.pasteLabel')}
        placeholder={t('import.pasteHere')}
        value={text}
        spellCheck={false}
        onChange={(event) => onText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = {
            html: event.clipboardData.getData('text/html'),
            text: event.clipboardData.getData('text/plain'),
          }
          if (text !== '' || pasted.text.trim() === '') return
          event.preventDefault()
          onPaste(pasted)
        }}
      />
      <div className={styles.file}>
        <Button look="outline" large icon={FolderOpen} onClick={onChooseFile}>
          {t('import.chooseFile')}
        </Button>
        {t('import.dropHint')}
      </div>
    </div>
  )
}
