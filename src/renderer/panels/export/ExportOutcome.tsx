import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Client } from '../../client/client'
import { ClientError } from '../../client/clientError'
import { Button, LinkButton } from '../../kit/Button'
import { Icon } from '../../kit/Icon'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import { showToast } from '../../kit/toasts'
import styles from './ExportDialog.module.css'
import type { ExportState } from './useExport'

interface ExportOutcomeProps {
  state: Extract<ExportState, { status: 'running' | 'done' | 'failed' }>
  client: Pick<Client, 'showFile'>
  onCancel(): void
  onAgain(): void
  onReset(): void
  onClose(): void
}

/** The dialog's foot while a file is made, and what became of it. */
export function ExportOutcome({ state, client, onCancel, onAgain, onReset, onClose }: ExportOutcomeProps) {
  const { t, i18n } = useTranslation(['app', 'core'])
  const showFile = async (grant: string) => {
    try {
      const { shown } = await client.showFile(grant)
      if (!shown) showToast(t('export.noFolder'), { failed: true })
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      showToast(t(`core:errors.${error.code}`), { failed: true })
    }
  }
  if (state.status === 'running') {
    return (
      <>
        <p role="status" className={styles.outcome}>
          <span>{t(state.printing ? 'pages.setting' : 'export.running')}</span>
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
          <span>{t(`core:errors.${state.code}`, valuesIn(state))}</span>
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
        <LinkButton onClick={() => void showFile(state.grant)}>{t('export.showInFolder')}</LinkButton>
      </p>
      <Button look="outline" large onClick={onReset}>
        {t('export.more')}
      </Button>
      <Button look="primary" large onClick={onClose}>
        {t('action.done')}
      </Button>
    </>
  )
}

const differing = z.object({ expected: z.string(), found: z.string() })

/** What an error's sentence quotes: the words that would have come out, and those of the draft. */
function valuesIn({ code, detail }: Extract<ExportState, { status: 'failed' }>): { expected: string; found: string } {
  return code === 'words-differ' ? differing.parse(JSON.parse(detail)) : { expected: '', found: '' }
}
