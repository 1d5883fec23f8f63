import { Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Interview } from '../../../core/interview/interview'
import type { Clipboard } from '../../../core/read/clipboard'
import type { ReadCode } from '../../../core/read/readBytes'
import type { Reading } from '../../../core/read/reading'
import { ClientError } from '../../client/clientError'
import type { LoadedFile } from '../../client/files'
import { Button } from '../../kit/Button'
import { Dialog } from '../../kit/Dialog'
import { ChooseStep } from './ChooseStep'
import styles from './ImportDialog.module.css'
import { ReadingStep } from './ReadingStep'
import { ReviewStep } from './ReviewStep'
import type { RefusedSource, SourceRequest } from './readSource'
import { useCorrections } from './useCorrections'
import { useSource } from './useSource'
import { useSummary } from './useSummary'

/** What the dialog starts with. */
export type ImportStart =
  | { kind: 'nothing' }
  | { kind: 'file'; file: LoadedFile }
  | { kind: 'pasted'; clipboard: Clipboard }

interface ImportDialogProps {
  start: ImportStart
  /** `insert`: into the open interview, behind the caret. */
  into: 'new' | 'insert'
  /** Null when cancelled. @throws ClientError */
  chooseFile(): Promise<LoadedFile | null>
  onTake(interview: Interview): void
  onClose(): void
}

/** Shows what a reader recognised before it goes in. */
export function ImportDialog({ start, into, chooseFile, onTake, onClose }: ImportDialogProps) {
  const { t } = useTranslation(['app', 'core'])
  // The values of a refusal are data, so their names can't be checked here.
  const say = t as (key: `core:reading.${ReadCode}`, values: RefusedSource['values']) => string
  const [text, setText] = useState('')
  const pasted = (clipboard: Clipboard) => ({ kind: 'pasted' as const, name: t('import.pasted'), clipboard })
  const { source, reading, read, cancel, mark } = useSource(
    start.kind === 'file' ? { kind: 'file', ...start.file } : start.kind === 'pasted' ? pasted(start.clipboard) : null,
  )
  const [failed, setFailed] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const stop = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLInputElement>(null)
  const review = !reading && source?.ok ? source : null
  const { reading: corrected, corrections, onCorrect, undo } = useCorrections(review?.reading ?? null)
  const refused = source?.ok === false ? say(`core:reading.${source.code}`, source.values) : failed

  // The step changes under the user's hands: the focus goes on to the first thing to decide.
  useEffect(() => {
    if (review) first.current?.focus()
    else (reading ? stop : field).current?.focus()
  }, [review, reading])

  const show = (request: SourceRequest) => {
    setFailed(null)
    read(request)
  }
  const choose = async () => {
    try {
      const file = await chooseFile()
      if (file) show({ kind: 'file', ...file })
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      setFailed(t(`core:errors.${error.code}`))
    }
  }
  const takeBack =
    undo &&
    (() => {
      undo()
      // The button goes with the last correction.
      first.current?.focus()
    })
  const foot =
    review && corrected ? (
      <ReviewFoot
        reading={corrected}
        plain={review.plain}
        into={into}
        undo={takeBack}
        onTake={onTake}
        onBack={onClose}
      />
    ) : (
      <>
        <Button ref={stop} look="outline" large onClick={reading ? cancel : onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          look="primary"
          large
          disabled={text.trim() === '' || reading !== null}
          onClick={() => show(pasted({ html: '', text }))}
        >
          {t('action.continue')}
        </Button>
      </>
    )
  return (
    <Dialog
      title={t(into === 'insert' ? 'import.insertTitle' : 'import.title')}
      hint={review?.name}
      size="full"
      closeLabel={t('action.close')}
      initialFocus={review ? first : field}
      onClose={onClose}
      foot={foot}
    >
      {reading ? (
        <ReadingStep name={reading.name} />
      ) : review && corrected && mark ? (
        <ReviewStep
          text={review.text}
          reading={corrected}
          corrections={corrections}
          mark={mark}
          firstRef={first}
          onCorrect={onCorrect}
          undo={undo}
        />
      ) : (
        <ChooseStep
          text={text}
          fieldRef={field}
          failed={refused}
          onText={setText}
          onPaste={(clipboard) => show(pasted(clipboard))}
          onChooseFile={() => void choose()}
        />
      )}
    </Dialog>
  )
}

interface ReviewFootProps {
  reading: Reading
  /** The text without turns, where there is that choice. */
  plain: Interview | null
  into: 'new' | 'insert'
  undo: (() => void) | null
  onTake(interview: Interview): void
  onBack(): void
}

function ReviewFoot({ reading, plain, into, undo, onTake, onBack }: ReviewFootProps) {
  const { t } = useTranslation()
  const summary = useSummary()
  return (
    <>
      <span className={styles.summary} role="status">
        {summary(reading)}. {t('import.nothingLost')}
      </span>
      {undo && (
        <Button large icon={Undo2} onClick={undo}>
          {t('action.undo')}
        </Button>
      )}
      {plain && (
        <Button large onClick={() => onTake(plain)}>
          {t('import.asText')}
        </Button>
      )}
      <Button look="outline" large onClick={onBack}>
        {t('action.cancel')}
      </Button>
      <Button look="primary" large onClick={() => onTake(reading.interview)}>
        {t(into === 'insert' ? 'import.insertTurns' : 'import.take')}
      </Button>
    </>
  )
}
