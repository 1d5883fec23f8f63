import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareInterviews } from '../../../core/compare/compareInterviews'
import type { Interview } from '../../../core/interview/interview'
import type { KeptVersion } from '../../../host/history/history'
import type { EditorSession } from '../../editor/session'
import { Button } from '../../kit/Button'
import { Dialog } from '../../kit/Dialog'
import fieldCss from '../../kit/field.module.css'
import { LoadingLines } from '../../kit/LoadingLines'
import { Segment } from '../../kit/Segment'
import { ComparedParts } from './ComparedParts'
import styles from './HistoryDialog.module.css'
import { type HistoryClient, useVersion, useVersions } from './useVersions'
import { exactly, VersionList } from './VersionList'

type Other = 'now' | 'before'

interface HistoryDialogProps {
  /** The id of the open draft. */
  draft: string
  session: EditorSession
  client: HistoryClient
  /** Saves what is unsaved. Gives the draft's id, or null where that failed. */
  settle(): Promise<string | null>
  onClose(): void
}

/** The older versions of the open draft: look at one beside another, give it a name, take it back whole or turn by turn. */
export function HistoryDialog({ draft, session, client, settle, onClose }: HistoryDialogProps) {
  const { t } = useTranslation(['app', 'core'])
  const { id, versions, failed, change } = useVersions(client, draft, settle)
  const [name, setName] = useState<string | null>(null)
  const [other, setOther] = useState<Other>('now')
  const [current, setCurrent] = useState<Interview>(() => session.read())
  const index = versions?.findIndex((version) => version.name === name) ?? -1
  const chosen = versions?.[Math.max(0, index)]
  const former = versions?.[Math.max(0, index) + 1]
  const read = useVersion(client, id, chosen?.name ?? null)
  const readFormer = useVersion(client, id, other === 'before' ? (former?.name ?? null) : null)

  const restoreWhole = async (version: Interview) => {
    // The text as it is now must be found again too.
    if (!(await change((known) => client.keepVersion(known, null)))) return
    session.restore(version)
    session.offerUndo(t('history.restored'), t('action.undo'))
    onClose()
  }
  const restoreTurn = (turn: string) => {
    if (!read?.interview) return
    session.restoreTurn(turn, read.interview)
    setCurrent(session.read())
  }
  // The oldest version has none before it.
  const beside = former ? other : 'now'
  const pair = pairOf(beside, current, read?.interview ?? null, readFormer?.interview ?? null)
  const failure = failed ?? read?.failed ?? null

  return (
    <Dialog
      title={t('history.title')}
      size="wide"
      closeLabel={t('action.close')}
      onClose={onClose}
      foot={
        <>
          <p className={styles.hint}>{t('history.kept')}</p>
          <Button look="outline" large onClick={onClose}>
            {t('action.close')}
          </Button>
          {read?.interview && (
            <Button look="primary" large onClick={() => void restoreWhole(read.interview as Interview)}>
              {t('history.restoreWhole')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.body}>
        <div className={styles.list}>
          <KeepNow onKeep={(label) => void change((known) => client.keepVersion(known, label))} />
          {versions === null && !failed && <LoadingLines label={t('history.loading')} />}
          {versions?.length === 0 && <p className={styles.empty}>{t('history.empty')}</p>}
          {versions && chosen && <VersionList versions={versions} chosen={chosen.name} onChoose={setName} />}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className={styles.compared} tabIndex={0} aria-label={t('history.compared')}>
          {failure && <p role="alert">{t(`core:errors.${failure}`)}</p>}
          {chosen && (
            <ChosenHead
              key={`${chosen.name} ${chosen.label}`}
              version={chosen}
              other={other}
              hasFormer={former !== undefined}
              onOther={setOther}
              onName={(label) => void change((known) => client.nameVersion(known, chosen.name, label))}
            />
          )}
          {pair && <Compared pair={pair} onRestoreTurn={beside === 'now' ? restoreTurn : null} />}
        </section>
      </div>
    </Dialog>
  )
}

interface Pair {
  before: Interview
  after: Interview
}

function pairOf(other: Other, current: Interview, chosen: Interview | null, former: Interview | null): Pair | null {
  if (!chosen) return null
  if (other === 'now') return { before: chosen, after: current }
  return former && { before: former, after: chosen }
}

function Compared({ pair, onRestoreTurn }: { pair: Pair; onRestoreTurn: ((turn: string) => void) | null }) {
  const { t } = useTranslation()
  const { before, after } = pair
  const parts = useMemo(() => compareInterviews(before, after), [before, after])
  const differs = parts.some(({ change, moved }) => change !== 'same' || moved)
  if (!differs) return <p className={styles.empty}>{t('history.noDifference')}</p>
  return <ComparedParts parts={parts} onRestoreTurn={onRestoreTurn} />
}

/** Gives the text as it is now a name, under which it stays for good. */
function KeepNow({ onKeep }: { onKeep(label: string): void }) {
  const { t } = useTranslation()
  const [label, setLabel] = useState('')
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (label.trim() === '') return
    onKeep(label.trim())
    setLabel('')
  }
  return (
    <form className={styles.keep} onSubmit={keep}>
      <input
        className={`${fieldCss.field} ${styles.field}`}
        aria-label={t('history.nameNow')}
        placeholder={t('history.nowPlaceholder')}
        value={label}
        maxLength={200}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button look="outline" type="submit" disabled={label.trim() === ''}>
        {t('history.keep')}
      </Button>
    </form>
  )
}

interface ChosenHeadProps {
  version: KeptVersion
  other: Other
  hasFormer: boolean
  onOther(other: Other): void
  onName(label: string | null): void
}

/** What the chosen version is called, and beside which other it is shown. */
function ChosenHead({ version, other, hasFormer, onOther, onName }: ChosenHeadProps) {
  const { t, i18n } = useTranslation()
  const [label, setLabel] = useState(version.label ?? '')
  const done = () => {
    const next = label.trim() === '' ? null : label.trim()
    if (next !== version.label) onName(next)
  }
  return (
    <div className={styles.chosen}>
      <input
        className={`${fieldCss.field} ${styles.field}`}
        aria-label={t('history.name')}
        placeholder={exactly(version.saved, i18n.language)}
        value={label}
        maxLength={200}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
      {hasFormer && (
        <Segment
          label={t('history.beside')}
          value={other}
          choices={[
            { value: 'now', label: t('history.now') },
            { value: 'before', label: t('history.before') },
          ]}
          onChange={onOther}
        />
      )}
    </div>
  )
}
