import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { readingMinutes, type SpeakerShare } from '../../../core/interview/lengths'
import { personOf, voiceOf } from '../../../core/interview/views'
import { initialsOf } from '../../../core/style/labels'
import type { EditorSession } from '../../editor/session'
import { useEditorView } from '../useEditorView'
import { LengthsPopover } from './LengthsPopover'
import styles from './Status.module.css'
import { useLengths } from './useLengths'

interface StatusProps {
  session: EditorSession
  lineWidth: number
  onLineWidth(width: number): void
}

/** Characters, pages, words, minutes and who speaks how much, in the numbers of the interface's language. A click shows the rest. */
export function Status({ session, lineWidth, onLineWidth }: StatusProps) {
  const { t, i18n } = useTranslation()
  const people = useEditorView(session, 'people')
  const details = useEditorView(session, 'details')
  const lengths = useLengths(session)
  const { characters, words, normseiten, shares } = lengths
  const number = (value: number, digits = 0) =>
    value.toLocaleString(i18n.language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return (
    <div className={styles.status}>
      <LengthsPopover session={session} lengths={lengths} lineWidth={lineWidth} onLineWidth={onLineWidth}>
        <Figure
          value={number(characters)}
          unit={t('status.characters', { count: characters })}
          title={t('status.withSpaces')}
        />
        <Figure value={number(normseiten, 1)} unit={t('status.pages')} title={t('status.pagesMean')} />
        <Figure value={number(words)} unit={t('status.words', { count: words })} least />
        <Figure
          value={number(readingMinutes(words))}
          unit={t('status.minutes')}
          title={t('status.readingTime')}
          least
        />
      </LengthsPopover>
      <Shares shares={shares} people={people} />
      {details.targetLength !== null && <Goal characters={characters} target={details.targetLength} />}
    </div>
  )
}

interface FigureProps {
  value: string
  unit: string
  title?: string
  /** The first to go where it gets narrow. */
  least?: boolean
}

function Figure({ value, unit, title, least }: FigureProps) {
  return (
    <span title={title} className={least ? styles.least : undefined}>
      <b>{value}</b> {unit}
    </span>
  )
}

interface SharesProps {
  shares: readonly SpeakerShare[]
  people: readonly Person[]
}

/** The house first, then the guests. Two stand left and right of the bar; more stand behind it, by their initials. */
function Shares({ shares, people }: SharesProps) {
  const { t, i18n } = useTranslation()
  const spoken = shares
    .filter(({ characters }) => characters > 0)
    .map((share) => ({ ...share, person: personOf(people, share.person), voice: voiceOf(people, share.person) }))
    .sort((a, b) => a.voice - b.voice)
  if (spoken.length < 2) return null
  const pair = spoken.length === 2
  const names = spoken.map(({ person, share }) => {
    const full = person?.name || t('person.unnamed')
    return {
      id: person?.id,
      full,
      name: pair ? person?.short || full : initialsOf(full).slice(0, 2),
      percent: share.toLocaleString(i18n.language, { style: 'percent' }),
    }
  })
  const name = (entry: (typeof names)[number] | undefined) =>
    entry && (
      <span className={styles.share} title={entry.full}>
        <span className={styles.who}>{entry.name}</span> <b>{entry.percent}</b>
      </span>
    )
  return (
    <span className={styles.shares} title={t('status.shares')}>
      {pair && name(names[0])}
      <span className={styles.bar} aria-hidden="true">
        {spoken.map(({ person, voice, share }) => (
          <span key={person?.id} data-voice={voice} style={{ flexGrow: share * 100 }} />
        ))}
      </span>
      {names.slice(pair ? 1 : 0).map((entry) => (
        <Fragment key={entry.id}>{name(entry)}</Fragment>
      ))}
    </span>
  )
}

function Goal({ characters, target }: { characters: number; target: number }) {
  const { t, i18n } = useTranslation()
  const over = characters > target
  const difference = Math.abs(target - characters).toLocaleString(i18n.language)
  return (
    <span className={styles.goal} title={t(over ? 'status.over' : 'status.left', { difference })}>
      <span>
        {t('status.target')} <b>{target.toLocaleString(i18n.language)}</b>
      </span>
      <span className={`${styles.track} ${over ? styles.over : ''}`} aria-hidden="true">
        <span style={{ width: `${Math.min(100, (characters / target) * 100)}%` }} />
      </span>
    </span>
  )
}
