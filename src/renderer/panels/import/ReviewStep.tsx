import type { RefObject } from 'react'
import { FindingList } from '../findings/FindingList'
import { applyChoices, askingOf, type Choices } from './choices'
import { ReadingRows } from './ReadingRows'
import styles from './ReviewStep.module.css'
import type { Source } from './readSource'
import { SetAside } from './SetAside'
import { SourceText } from './SourceText'
import { WhoAsks } from './WhoAsks'

/** These are shown in their places. */
const SHOWN_ELSEWHERE = ['set-aside', 'turn-doubtful']

interface ReviewStepProps {
  source: Extract<Source, { ok: true }>
  choices: Choices
  firstRef: RefObject<HTMLInputElement | null>
  onChoices(choices: Choices): void
}

/** The source on the left, on the right what becomes of it. */
export function ReviewStep({ source: { text, reading }, choices, firstRef, onChoices }: ReviewStepProps) {
  const interview = applyChoices(reading.interview, choices)
  const findings = reading.findings.filter(({ rule }) => !SHOWN_ELSEWHERE.includes(rule))
  return (
    <div className={`${styles.review} ${text === null ? styles.alone : ''}`}>
      {text !== null && (
        <div className={styles.source}>
          <SourceText text={text} reading={reading} />
        </div>
      )}
      <div className={styles.result}>
        {interview.people.length > 0 && (
          <WhoAsks
            people={interview.people}
            asking={askingOf(interview, choices)}
            firstRef={firstRef}
            onChange={(asking) => onChoices({ ...choices, asking })}
          />
        )}
        <ReadingRows
          interview={interview}
          reading={reading}
          onSpeaker={(turn, person) => onChoices({ ...choices, speakers: { ...choices.speakers, [turn]: person } })}
        />
        {findings.length > 0 && (
          <div className={styles.findings}>
            <FindingList findings={findings} />
          </div>
        )}
        <SetAside
          interview={reading.interview}
          taken={choices.taken}
          onChange={(taken) => onChoices({ ...choices, taken })}
        />
      </div>
    </div>
  )
}
