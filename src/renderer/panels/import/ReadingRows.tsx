import { useTranslation } from 'react-i18next'
import type { BodyItem, Interview, Turn } from '../../../core/interview/interview'
import { kindOf, personOf, plainText, textsOf, voiceOf } from '../../../core/interview/views'
import type { Certainty, Reading } from '../../../core/read/reading'
import { MenuButton } from '../../kit/MenuButton'
import { CertaintyBars } from './CertaintyBars'
import styles from './ReadingRows.module.css'

interface ReadingRowsProps {
  /** With the user's corrections. */
  interview: Interview
  reading: Reading
  onSpeaker(turn: string, person: string): void
}

/** What was recognised, in order: the frame, then turns and what stands between them. What was set aside is shown elsewhere. */
export function ReadingRows({ interview, reading, onSpeaker }: ReadingRowsProps) {
  const { t } = useTranslation()
  const { frame, people, body, language } = interview
  return (
    <section className={styles.rows} aria-label={t('import.recognised')} lang={language}>
      {(['kicker', 'headline'] as const).map(
        (field) =>
          frame[field] !== '' && (
            <PlainRow
              key={field}
              kind={t(`kind.${field}`)}
              text={frame[field]}
              certainty={certaintyAt(reading, field)}
            />
          ),
      )}
      {frame.standfirst.length > 0 && (
        <PlainRow
          kind={t('kind.standfirst')}
          text={frame.standfirst.map(plainText).join(' ')}
          certainty={certaintyAt(reading, 'standfirst')}
        />
      )}
      {frame.byline !== '' && (
        <PlainRow kind={t('kind.byline')} text={frame.byline} certainty={certaintyAt(reading, 'byline')} />
      )}
      {body.map((item, index) =>
        item.type === 'turn' ? (
          <TurnRow
            key={item.id}
            turn={item}
            interview={interview}
            certainty={reading.certainty[item.id] ?? 'sure'}
            onSpeaker={onSpeaker}
          />
        ) : (
          item.type !== 'note' && (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks between turns have no id and stay in their place
            <PlainRow key={index} kind={t(`kind.${item.type}`)} text={wordsIn(item, people)} />
          )
        ),
      )}
    </section>
  )
}

interface PlainRowProps {
  kind: string
  text: string
  certainty?: Certainty
}

function PlainRow({ kind, text, certainty }: PlainRowProps) {
  return (
    <div className={`${styles.row} ${styles.plain}`}>
      <span className={styles.kind}>{kind}</span>
      <p className={styles.words}>{text}</p>
      {certainty ? <CertaintyBars certainty={certainty} /> : <span />}
    </div>
  )
}

interface TurnRowProps {
  turn: Turn
  interview: Interview
  certainty: Certainty
  onSpeaker(turn: string, person: string): void
}

function TurnRow({ turn, interview: { people }, certainty, onSpeaker }: TurnRowProps) {
  const { t } = useTranslation()
  const speaker = personOf(people, turn.speaker)
  const voice = voiceOf(people, turn.speaker)
  const kind = kindOf(turn, people)
  const entries = people.map((person) => ({
    id: person.id,
    label: person.name,
    mark: <span className={styles.dot} data-voice={voiceOf(people, person.id)} />,
    checked: person.id === turn.speaker,
    run: () => onSpeaker(turn.id, person.id),
  }))
  const name = speaker?.name ?? t(people.length === 0 ? `kind.${kind}` : 'import.whoSpeaks')
  return (
    <div className={`${styles.row} ${styles[kind]} ${certainty === 'check' ? styles.check : ''}`}>
      {people.length === 0 ? (
        <span className={styles.kind}>{name}</span>
      ) : (
        <MenuButton
          align="end"
          entries={entries}
          trigger={
            <button
              type="button"
              className={`${styles.chip} ${speaker ? '' : styles.nobody}`}
              data-voice={voice}
              title={t('import.changeSpeaker')}
            >
              <span className={styles.dot} data-voice={voice} />
              <span>{name}</span>
            </button>
          }
        />
      )}
      <p className={styles.words}>{turn.blocks.flatMap((block) => textsOf(block, people)).join(' ')}</p>
      <CertaintyBars certainty={certainty} />
    </div>
  )
}

function wordsIn(item: Exclude<BodyItem, Turn>, people: Interview['people']): string {
  return textsOf(item, people).join(' ')
}

/** Readers say how sure they are of turns; of the frame, a finding there says that it wants a look. */
function certaintyAt({ findings }: Reading, field: string): Certainty {
  const doubted = findings.some(
    ({ severity, where }) => severity !== 'hint' && where?.path[0] === 'frame' && where.path[1] === field,
  )
  return doubted ? 'check' : 'sure'
}
