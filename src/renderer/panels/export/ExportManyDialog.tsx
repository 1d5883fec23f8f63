import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportTarget, PackedTarget } from '../../../core/write/exportTarget'
import type { PageSetup } from '../../../core/write/pageSetupSchema'
import type { DraftSummary } from '../../../host/drafts/drafts'
import type { Client } from '../../client/client'
import { Dialog } from '../../kit/Dialog'
import { DraftChoices } from './DraftChoices'
import styles from './ExportDialog.module.css'
import { ExportManyFoot } from './ExportManyFoot'
import type { ExportChoices } from './exportChoices'
import { setupFor } from './setupFor'
import { TargetList } from './TargetList'
import { TargetOptions } from './TargetOptions'
import { outputOf, type TargetId, targetIdOf } from './targets'
import { useExportMany } from './useExportMany'

interface ExportManyDialogProps {
  /** Those that can be exported. */
  drafts: readonly DraftSummary[]
  /** Chosen from the start: the draft that is open. */
  openId: string | null
  client: Pick<Client, 'pickFolder' | 'exportDraft' | 'showFile'>
  pageSetup: PageSetup
  last: Pick<ExportChoices, 'to' | 'withHeadline' | 'packed'>
  /** Saves what is unsaved. */
  settle(): Promise<string | null>
  onPageSetup(setup: PageSetup): void
  onClose(): void
}

/** Which drafts come out, as what, and what became of each. Every draft has its own house style. */
export function ExportManyDialog(props: ExportManyDialogProps) {
  const { drafts, openId, client, pageSetup, last, settle, onPageSetup, onClose } = props
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(openId === null ? [] : [openId]))
  const [target, setTarget] = useState<TargetId>(() => targetIdOf(last.to, pageSetup.layout))
  const [withHeadline, setWithHeadline] = useState(last.withHeadline)
  const [packed, setPacked] = useState<readonly PackedTarget[]>(last.packed)
  const { state, start, cancel, reset } = useExportMany(client, settle)
  // A draft that goes meanwhile keeps its row, which says so.
  const [begun, setBegun] = useState(drafts)
  const shown = state.phase === 'choosing' ? drafts : begun
  const to: ExportTarget = outputOf(target)
  const setup = setupFor(target, pageSetup)
  const ids = shown.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  return (
    <Dialog
      title={t('export.many.title')}
      size="wide"
      closeLabel={t('action.close')}
      onClose={() => {
        cancel()
        onClose()
      }}
      foot={
        <ExportManyFoot
          state={state}
          ids={ids}
          drafts={shown}
          client={client}
          onStart={() => {
            setBegun(drafts)
            void start(ids, { to, withHeadline, packed, pageSetup: setup })
          }}
          onCancel={cancel}
          onReset={reset}
          onClose={onClose}
        />
      }
    >
      <div className={styles.body}>
        <TargetList
          chosen={target}
          onChange={(next) => {
            reset()
            setTarget(next)
          }}
        />
        <DraftChoices
          drafts={shown}
          chosen={chosen}
          outcomes={state.outcomes}
          locked={state.phase !== 'choosing'}
          onChange={setChosen}
        />
        <div className={styles.options}>
          <section>
            <h3>{t(`export.target.${target}`)}</h3>
            <TargetOptions
              to={to}
              withHeadline={withHeadline}
              packed={packed}
              pageSetup={setup}
              house=""
              onWithHeadline={setWithHeadline}
              onPageSetup={onPageSetup}
              onPacked={setPacked}
            />
          </section>
          <section>
            <p className={styles.kept}>{t('export.many.ownStyle')}</p>
          </section>
        </div>
      </div>
    </Dialog>
  )
}
