import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextPlace } from '../../../core/interview/finding'
import type { Interview } from '../../../core/interview/interview'
import { slugOf } from '../../../core/interview/slug'
import { houseOf } from '../../../core/interview/views'
import { houseStyle } from '../../../core/style/houseStyle'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import type { PageSetup } from '../../../core/write/pageSetupSchema'
import { writeText } from '../../../core/write/text'
import type { Assets } from '../../../core/write/written'
import type { Client } from '../../client/client'
import { Dialog } from '../../kit/Dialog'
import { showToast } from '../../kit/toasts'
import { copyToClipboard } from './copyToClipboard'
import { ExistsQuestion } from './ExistsQuestion'
import styles from './ExportDialog.module.css'
import { ExportFoot } from './ExportFoot'
import { ExportOptions } from './ExportOptions'
import { ExportOutcome } from './ExportOutcome'
import type { ExportChoices } from './exportChoices'
import { MadeWhenSaved } from './MadeWhenSaved'
import { PdfPreview } from './PdfPreview'
import { Preview } from './Preview'
import { setupFor } from './setupFor'
import { TargetList } from './TargetList'
import { fileNameOf, outputOf, type TargetId, targetIdOf, withExtension } from './targets'
import { useExport } from './useExport'
import { writtenFor } from './writtenFor'

interface ExportDialogProps {
  /** As it stands when the dialog opens. */
  interview: Interview
  /** Name of the draft's house style. */
  style: string
  /** Styles besides the four. */
  own: readonly HouseStyle[]
  client: Pick<Client, 'pickToSave' | 'exportDraft' | 'print' | 'printPages' | 'showFile'>
  /** How pages were set last. */
  pageSetup: PageSetup
  /** Opened to be printed. */
  printing: boolean
  /** What was chosen for this draft last. */
  last: Omit<ExportChoices, 'pageSetup'>
  /** Gives the address of a picture, for the preview. */
  assets: Assets
  /** Saves what is unsaved. Gives the draft's id, or null where that failed. */
  settle(): Promise<string | null>
  onPageSetup(setup: PageSetup): void
  onSaved(choices: Omit<ExportChoices, 'pageSetup'>): void
  /** Closes the dialog and shows a place in the text. */
  onGoTo(place: TextPlace): void
  onClose(): void
}

/** What comes out, how it looks, and where it went. */
export function ExportDialog(props: ExportDialogProps) {
  const {
    interview,
    style: draftStyle,
    own,
    client,
    assets,
    settle,
    last,
    printing,
    onPageSetup,
    onSaved,
    onGoTo,
    onClose,
  } = props
  const { t } = useTranslation()
  const [target, setTarget] = useState<TargetId>(() => targetIdOf(printing ? 'pdf' : last.to, props.pageSetup.layout))
  const to = outputOf(target)
  const [style, setStyle] = useState(draftStyle)
  const [withHeadline, setWithHeadline] = useState(last.withHeadline)
  const [packed, setPacked] = useState(last.packed)
  const [ownNames, setOwnNames] = useState<Partial<Record<TargetId, string>>>({})
  const nameField = useRef<HTMLInputElement>(null)
  const printButton = useRef<HTMLButtonElement>(null)
  const { state, save, print, again, replace, cancel, reset } = useExport(client, settle)
  const written = useMemo(
    () => writtenFor(to, interview, houseStyle(style, own), withHeadline, assets),
    [to, interview, style, own, withHeadline, assets],
  )

  const base = interview.frame.slug || slugOf(interview.frame.headline) || t('export.unnamed')
  const pageSetup = useMemo(() => setupFor(target, props.pageSetup), [target, props.pageSetup])
  const name = ownNames[target] ?? fileNameOf(target, base)
  const start = () => {
    const chosen = name.trim() === '' ? fileNameOf(target, base) : withExtension(target, name.trim())
    void save({ to, style, withHeadline, pageSetup, packed, name: chosen })
    onSaved({ to, withHeadline, packed })
  }
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      reset()
      set(value)
    }
  const copy = async (how: 'rich' | 'source') => {
    const source = written?.content ?? ''
    const plain = writeText(interview, { style: houseStyle(style, own) }).content
    const copied = how === 'rich' ? await copyToClipboard(plain, source) : await copyToClipboard(source)
    showToast(t(copied ? `export.copied.${how}` : 'export.notCopied'), { failed: !copied })
  }
  const foot =
    state.status === 'idle' || state.status === 'exists' ? (
      <ExportFoot
        to={to}
        name={name}
        nameRef={nameField}
        onName={(own) => setOwnNames({ ...ownNames, [target]: own })}
        onCopy={(how) => void copy(how)}
        onSave={start}
        onCancel={onClose}
        onPrint={() => void print({ style, pageSetup })}
        printRef={printButton}
      />
    ) : (
      <ExportOutcome
        state={state}
        interview={interview}
        onGoTo={onGoTo}
        client={client}
        onCancel={cancel}
        onAgain={again}
        onReset={reset}
        onClose={onClose}
      />
    )

  return (
    <Dialog
      title={t('export.title')}
      size="wide"
      closeLabel={t('action.close')}
      initialFocus={printing ? printButton : undefined}
      onClose={onClose}
      foot={foot}
    >
      <div className={styles.body}>
        <TargetList chosen={target} onChange={change(setTarget)} />
        {to === 'pdf' && (
          <PdfPreview client={client} style={style} pageSetup={pageSetup} lang={interview.language} settle={settle} />
        )}
        {(to === 'docx' || to === 'zip') && <MadeWhenSaved to={to} interview={interview} />}
        {written && <Preview to={to} interview={interview} written={written} />}
        <ExportOptions
          target={target}
          to={to}
          style={style}
          own={own}
          withHeadline={withHeadline}
          packed={packed}
          findings={written?.findings ?? []}
          notes={notesIn(interview)}
          pageSetup={pageSetup}
          house={houseOf(interview)}
          onStyle={change(setStyle)}
          onWithHeadline={change(setWithHeadline)}
          onPageSetup={change(onPageSetup)}
          onPacked={change(setPacked)}
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
