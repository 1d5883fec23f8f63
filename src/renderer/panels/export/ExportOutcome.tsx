import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TextPlace } from '../../../core/interview/finding'
import type { Interview } from '../../../core/interview/interview'
import type { Client } from '../../client/client'
import { Button, LinkButton } from '../../kit/Button'
import { Icon } from '../../kit/Icon'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import { EndButtons } from './EndButtons'
import styles from './ExportDialog.module.css'
import { Failure } from './Failure'
import { showSavedFile } from './showSavedFile'
import type { ExportState } from './useExport'

interface ExportOutcomeProps {
  state: Extract<ExportState, { status: 'running' | 'done' | 'failed' }>
  client: Pick<Client, 'showFile'>
  interview: Interview
  /** To a place in the text, out of the dialog. */
  onGoTo(place: TextPlace): void
  onCancel(): void
  onAgain(): void
  onReset(): void
  onClose(): void
}

/** The dialog's foot while a file is made, and what became of it. */
export function ExportOutcome({
  state,
  client,
  onCancel,
  onAgain,
  onReset,
  onClose,
  interview,
  onGoTo,
}: ExportOutcomeProps) {
  const { t, i18n } = useTranslation(['app', 'core'])
  if (state.status === 'running') {
    return (
      <>
        <p role="status" className={styles.outcome}>
          <span>{t(state.printing ? 'pages.setting' : 'export.running')}</span>
          {/* Not read out page by page. */}
          {state.compared && <span aria-hidden>{t('export.comparing', state.compared)}</span>}
        </p>
        <Button look="outline" large onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </>
    )
  }
  if (state.status === 'failed') {
    return (
      <>
        <p role="alert" className={`${styles.outcome} ${styles.failed}`}>
          <SeverityGlyph severity="error" />
          <Failure code={state.code} detail={state.detail} interview={interview} onGoTo={onGoTo} />
        </p>
        <Button look="outline" large onClick={onReset}>
          {t('action.back')}
        </Button>
        <Button look="primary" large onClick={onAgain}>
          {t('action.again')}
        </Button>
      </>
    )
  }
  const size = (state.bytes / 1024).toLocaleString(i18n.language, {
    maximumFractionDigits: state.bytes < 10_240 ? 1 : 0,
  })
  return (
    <>
      <p role="status" className={styles.outcome}>
        <Icon of={Check} />
        <span>
          {t('export.done', { name: state.name, size })}
          {state.characters !== null &&
            ` ${t('export.sameWords', { characters: state.characters.toLocaleString(i18n.language) })}`}
        </span>
        <LinkButton onClick={() => void showSavedFile(client, state.grant, t)}>{t('export.showInFolder')}</LinkButton>
      </p>
      <EndButtons onReset={onReset} onClose={onClose} />
    </>
  )
}
