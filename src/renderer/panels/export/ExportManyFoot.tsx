import { useTranslation } from 'react-i18next'
import type { DraftSummary } from '../../../host/drafts/drafts'
import type { Client } from '../../client/client'
import { Button, LinkButton } from '../../kit/Button'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import { EndButtons } from './EndButtons'
import styles from './ExportDialog.module.css'
import { showSavedFile } from './showSavedFile'
import type { ManyState } from './useExportMany'

interface ExportManyFootProps {
  state: ManyState
  /** The drafts that are chosen, in the order they are made. */
  ids: readonly string[]
  drafts: readonly DraftSummary[]
  client: Pick<Client, 'showFile'>
  onStart(): void
  onCancel(): void
  onReset(): void
  onClose(): void
}

/** How many are chosen, how far it is, and how it ended. */
export function ExportManyFoot({
  state,
  ids,
  drafts,
  client,
  onStart,
  onCancel,
  onReset,
  onClose,
}: ExportManyFootProps) {
  const { t } = useTranslation(['app', 'core'])
  const outcomes = [...state.outcomes.values()]
  const saved = outcomes.flatMap((outcome) => (outcome.status === 'saved' ? [outcome] : []))
  const failed = outcomes.filter(({ status }) => status === 'failed').length
  if (state.phase === 'running') {
    const running = [...state.outcomes].find(([, { status }]) => status === 'running')?.[0]
    const headline = drafts.find(({ id }) => id === running)?.headline || t('library.untitled')
    const number = saved.length + failed + 1
    return (
      <>
        <p role="status" className={styles.outcome}>
          <span>{t('export.many.running', { number: Math.min(number, ids.length), count: ids.length, headline })}</span>
        </p>
        <Button look="outline" large onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </>
    )
  }
  if (state.phase === 'choosing') {
    return (
      <>
        <p role="status" className={`${styles.outcome} ${state.refused ? styles.failed : ''}`}>
          {state.refused && <SeverityGlyph severity="error" />}
          <span>
            {state.refused ? t(`core:errors.${state.refused}`) : t('export.many.chosen', { count: ids.length })}
          </span>
        </p>
        <Button look="outline" large onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="primary" large disabled={ids.length === 0} onClick={onStart}>
          {t('export.many.start')}
        </Button>
      </>
    )
  }
  const left = ids.length - saved.length - failed
  const first = saved[0]
  return (
    <>
      <p role="status" className={styles.outcome}>
        <span>
          {[
            t('export.many.saved', { count: saved.length }),
            ...(failed > 0 ? [t('export.many.failed', { count: failed })] : []),
            ...(left > 0 ? [t('export.many.left', { count: left })] : []),
          ].join(' ')}
        </span>
        {first && (
          <LinkButton onClick={() => void showSavedFile(client, first.grant, t)}>{t('export.showInFolder')}</LinkButton>
        )}
      </p>
      <EndButtons onReset={onReset} onClose={onClose} />
    </>
  )
}
