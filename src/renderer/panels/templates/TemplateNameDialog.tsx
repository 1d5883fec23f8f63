import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../kit/Button'
import { Dialog } from '../../kit/Dialog'
import fieldCss from '../../kit/field.module.css'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import styles from './Templates.module.css'

interface TemplateNameDialogProps {
  title: string
  /** What is suggested. */
  name: string
  /** Names that other templates have. */
  taken: readonly string[]
  /** What else there is to say. */
  hint?: string
  onName(name: string): void
  onClose(): void
}

/** What a template is to be called. */
export function TemplateNameDialog({ title, taken, hint, onName, onClose, ...given }: TemplateNameDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(given.name)
  const field = useId()
  const message = useId()
  const chosen = name.trim()
  const isTaken = taken.includes(chosen)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen !== '' && !isTaken) onName(chosen)
  }
  return (
    <Dialog
      title={title}
      size="small"
      closeLabel={t('action.close')}
      onClose={onClose}
      foot={
        <>
          <Button look="outline" large onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button look="primary" large type="submit" form={`${field}-form`} disabled={chosen === '' || isTaken}>
            {t('templates.save')}
          </Button>
        </>
      }
    >
      <form id={`${field}-form`} className={styles.form} onSubmit={submit}>
        <label htmlFor={field}>{t('templates.name')}</label>
        <input
          id={field}
          type="text"
          className={fieldCss.field}
          value={name}
          maxLength={200}
          aria-invalid={isTaken || undefined}
          aria-describedby={message}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {isTaken ? (
          <p id={message} className={fieldCss.wrong}>
            <SeverityGlyph severity="error" />
            {t('templates.exists')}
          </p>
        ) : (
          <p id={message} className={styles.hint}>
            {hint}
          </p>
        )}
      </form>
    </Dialog>
  )
}
