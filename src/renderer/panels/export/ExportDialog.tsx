import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Interview } from '../../../core/interview/interview'
import { type HouseStyle, houseStyle } from '../../../core/style/houseStyle'
import { writeText } from '../../../core/write/text'
import type { Assets } from '../../../core/write/written'
import type { ExportTarget } from '../../../host/export/exports'
import type { Client } from '../../client/client'
import { Dialog } from '../../kit/Dialog'
import { showToast } from '../../kit/toasts'
import { slugOf } from '../details/slug'
import { copyRichText } from './copyRichText'
import { ExistsQuestion } from './ExistsQuestion'
import styles from './ExportDialog.module.css'
import { ExportFoot } from './ExportFoot'
import { ExportOptions } from './ExportOptions'
import { ExportOutcome } from './ExportOutcome'
import { Preview } from './Preview'
import { TargetList } from './TargetList'
import { fileNameOf, withExtension } from './targets'
import { useExport } from './useExport'
import { writtenFor } from './writtenFor'

interface ExportDialogProps {
  /** As it stands when the dialog opens. */
  interview: Interview
  /** Name of the draft's house style. */
  style: string
  /** Styles besides the four. */
  own: readonly HouseStyle[]
  client: Pick<Client, 'pickToSave' | 'exportDraft' | 'showFile'>
  /** Gives the address of a picture, for the preview. */
  assets: Assets
  /** Saves what is unsaved. Gives the draft's id, or null where that failed. */
  settle(): Promise<string | null>
  onClose(): void
}

/** What comes out, how it looks, and where it went. */
export function ExportDialog(props: ExportDialogProps) {
  const { interview, style: draftStyle, own, client, assets, settle, onClose } = props
  const { t } = useTranslation()
  const [to, setTo] = useState<ExportTarget>('page')
  const [style, setStyle] = useState(draftStyle)
  const [withHeadline, setWithHeadline] = useState(false)
  const [ownNames, setOwnNames] = useState<Partial<Record<ExportTarget, string>>>({})
  const nameField = useRef<HTMLInputElement>(null)
  const { state, save, replace, cancel, reset } = useExport(client, settle)
  const written = useMemo(
    () => writtenFor(to, interview, houseStyle(style, own), withHeadline, assets),
    [to, interview, style, own, withHeadline, assets],
  )

  const base = interview.frame.slug || slugOf(interview.frame.headline) || t('export.unnamed')
  const name = ownNames[to] ?? fileNameOf(to, base)
  const start = () => {
    const chosen = name.trim() === '' ? fileNameOf(to, base) : withExtension(to, name.trim())
    void save({ to, style, withHeadline, name: chosen })
  }
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      reset()
      set(value)
    }
  const copy = async () => {
    const plain = writeText(interview, { style: houseStyle(style, own) }).content
    const copied = await copyRichText(written?.content ?? '', plain)
    showToast(t(copied ? 'export.copied' : 'export.notCopied'), { failed: !copied })
  }
  const foot =
    state.status === 'idle' || state.status === 'exists' ? (
      <ExportFoot
        to={to}
        name={name}
        nameRef={nameField}
        onName={(own) => setOwnNames({ ...ownNames, [to]: own })}
        onCopy={() => void copy()}
        onSave={start}
        onCancel={onClose}
      />
    ) : (
      <ExportOutcome
        state={state}
        client={client}
        onCancel={cancel}
        onAgain={start}
        onReset={reset}
        onClose={onClose}
      />
    )

  return (
    <Dialog title={t('export.title')} size="wide" closeLabel={t('action.close')} onClose={onClose} foot={foot}>
      <div className={styles.body}>
        <TargetList to={to} onChange={change(setTo)} />
        <Preview to={to} interview={interview} written={written} />
        <ExportOptions
          to={to}
          style={style}
          own={own}
          withHeadline={withHeadline}
          findings={written?.findings ?? []}
          notes={notesIn(interview)}
          onStyle={change(setStyle)}
          onWithHeadline={change(setWithHeadline)}
        />
      </div>
      {state.status === 'exists' && (
        <ExistsQuestion
          name={state.name}
          onReplace={replace}
          onCancel={reset}
          onOtherName={() => {
            reset()
            // After the question has given the focus back.
            requestAnimationFrame(() => nameField.current?.select())
          }}
        />
      )}
    </Dialog>
  )
}

function notesIn({ body }: Interview): number {
  const blocks = body.flatMap((item) => (item.type === 'turn' ? item.blocks : [item]))
  return blocks.filter((block) => block.type === 'note').length
}
