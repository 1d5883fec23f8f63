import type { KeyboardEvent, RefObject } from 'react'
import type { Correction } from '../../../core/read/correct/correction'
import type { Reading } from '../../../core/read/reading'
import { FindingList } from '../findings/FindingList'
import { OtherReading } from './OtherReading'
import { ReadingRows } from './ReadingRows'
import styles from './ReviewStep.module.css'
import type { ApartReader } from './readApart'
import { SetAside } from './SetAside'
import { SourceText } from './SourceText'
import { WhoAsks } from './WhoAsks'

/** These are shown in their places. */
const SHOWN_ELSEWHERE = ['set-aside', 'turn-doubtful']

interface ReviewStepProps {
  /** What a person sees of the source; null where nobody wrote it as a text. */
  text: string | null
  /** With what was set right since. */
  reading: Reading
  corrections: readonly Correction[]
  mark: ApartReader['mark']
  firstRef: RefObject<HTMLInputElement | null>
  onCorrect(correction: Correction): void
  undo: (() => void) | null
}

/** The source on the left, on the right what becomes of it. */
export function ReviewStep({ text, reading, corrections, mark, firstRef, onCorrect, undo }: ReviewStepProps) {
  const { interview } = reading
  const findings = reading.findings.filter(({ rule }) => !SHOWN_ELSEWHERE.includes(rule))
  const takeBack = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (!isUndo || isTyping || !undo) return
    event.preventDefault()
    undo()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the shortcut of the controls inside
    <div className={`${styles.review} ${text === null ? styles.alone : ''}`} onKeyDown={takeBack}>
      {text !== null && (
        <div className={styles.source}>
          <SourceText text={text} language={interview.language} corrections={corrections} mark={mark} />
        </div>
      )}
      <div className={styles.result}>
        {interview.people.length > 0 && (
          <WhoAsks
            people={interview.people}
            asking={interview.people.filter(({ role }) => role === 'interviewer').map(({ id }) => id)}
            firstRef={firstRef}
            onChange={(people) => onCorrect({ kind: 'asking', people })}
          />
        )}
        <ReadingRows reading={reading} onCorrect={onCorrect} />
        <OtherReading other={reading.other} onTake={() => onCorrect({ kind: 'other' })} />
        {findings.length > 0 && (
          <div className={styles.findings}>
            <FindingList findings={findings} />
          </div>
        )}
        <SetAside interview={interview} onTake={(item) => onCorrect({ kind: 'take', item })} />
      </div>
    </div>
  )
}
