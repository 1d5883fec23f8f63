import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GrantedFile } from '../../../host/files'
import type { Client } from '../../client/client'
import { type ClientErrorCode, codeOf } from '../../client/clientError'
import { Button } from '../../kit/Button'
import { Dialog } from '../../kit/Dialog'
import fieldCss from '../../kit/field.module.css'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import styles from './MoveLibraryDialog.module.css'

interface MoveLibraryDialogProps {
  /** Null: it is typed here, for a page has no dialog for folders. */
  target: GrantedFile | null
  client: Pick<Client, 'pickLibraryTarget'>
  onMove(target: GrantedFile): void
  onClose(): void
}

/** Says what a move of the library does, before it does it. */
export function MoveLibraryDialog({ target, client, onMove, onClose }: MoveLibraryDialogProps) {
  const { t } = useTranslation(['app', 'core'])
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<ClientErrorCode | null>(null)
  const form = useId()
  const field = useId()
  const message = useId()
  const cancel = useRef<HTMLButtonElement>(null)

  async function move(event: FormEvent) {
    event.preventDefault()
    try {
      const to = target ?? (await client.pickLibraryTarget(typed))
      if (to) onMove(to)
    } catch (error) {
      setWrong(codeOf(error))
    }
  }

  return (
    <Dialog
      title={t('moveLibrary.title')}
      size="small"
      closeLabel={t('action.close')}
      // Where there is nothing to fill in, on the harmless answer.
      initialFocus={target ? cancel : undefined}
      onClose={onClose}
      foot={
        <>
          <Button ref={cancel} look="outline" large onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button look="primary" large type="submit" form={form}>
            {t('moveLibrary.move')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.body} onSubmit={(event) => void move(event)}>
        {target ? (
          <p className={styles.target}>{t('moveLibrary.to', { name: target.name })}</p>
        ) : (
          <div className={styles.typed}>
            <label htmlFor={field}>{t('moveLibrary.folder')}</label>
            <input
              id={field}
              type="text"
              className={fieldCss.field}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              value={typed}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={message}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                setWrong(null)
              }}
            />
            <span id={message} role="status">
              {wrong ? (
                <span className={fieldCss.wrong}>
                  <SeverityGlyph severity="error" />
                  {t(`core:errors.${wrong}`)}
                </span>
              ) : (
                <span className={styles.hint}>{t('moveLibrary.folderHint')}</span>
              )}
            </span>
          </div>
        )}
        <p>{t('moveLibrary.copies')}</p>
        <p>{t('moveLibrary.after')}</p>
        <p>{t('moveLibrary.old')}</p>
      </form>
    </Dialog>
  )
}
