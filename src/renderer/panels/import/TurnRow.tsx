import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person, Turn } from '../../../core/interview/interview'
import { kindOf, personOf, textsOf, voiceOf } from '../../../core/interview/views'
import type { Correction } from '../../../core/read/correct/correction'
import { splitPlacesOf } from '../../../core/read/correct/splitTurn'
import type { Certainty } from '../../../core/read/reading'
import { newId } from '../../editor/newId'
import { VoiceDot } from '../../editor/speakers/VoiceDot'
import { LinkButton } from '../../kit/Button'
import { CertaintyBars } from './CertaintyBars'
import styles from './ReadingRows.module.css'

interface TurnRowProps {
  turn: Turn
  people: readonly Person[]
  certainty: Certainty
  /** What named the speaker in the text. */
  label: string | undefined
  /** Among the rows with a menu, from 0. */
  row: number
  isTabStop: boolean
  /** In the list, from 1, of so many. */
  position: number
  count: number
  onOpen(chip: HTMLElement, item: Turn): void
  onCorrect(correction: Correction): void
}

/** A turn with its speaker, who opens the menu. Where it wants a look, what is most likely wrong is offered at once. */
export const TurnRow = memo(function TurnRow({ turn, people, certainty, isTabStop, ...place }: TurnRowProps) {
  const { t } = useTranslation()
  const speaker = personOf(people, turn.speaker)
  const voice = voiceOf(people, turn.speaker)
  const kind = kindOf(turn, people)
  const isMissing = !speaker && people.length > 0
  const isOpen = certainty === 'check'
  const words = `words-${turn.id}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list
    <div
      role="listitem"
      aria-posinset={place.position}
      aria-setsize={place.count}
      className={`${styles.row} ${styles[kind]} ${isOpen ? styles.check : ''}`}
    >
      <button
        type="button"
        data-row={place.row}
        aria-haspopup="menu"
        aria-describedby={words}
        tabIndex={isTabStop ? 0 : -1}
        className={`${styles.chip} ${isMissing ? styles.nobody : ''}`}
        data-voice={voice}
        title={t('import.rowMenu')}
        onClick={({ currentTarget }) => place.onOpen(currentTarget, turn)}
      >
        <VoiceDot voice={voice} missing={isMissing} />
        <span>{speaker?.name ?? t(isMissing ? 'import.whoSpeaks' : `kind.${kind}`)}</span>
      </button>
      <p id={words} className={styles.words}>
        {turn.blocks.flatMap((block) => textsOf(block, people)).join(' ')}
      </p>
      <CertaintyBars certainty={certainty} />
      {isOpen && <Offers turn={turn} label={place.label} isTabStop={isTabStop} onCorrect={place.onCorrect} />}
    </div>
  )
})

type OffersProps = Pick<TurnRowProps, 'turn' | 'label' | 'isTabStop' | 'onCorrect'>

function Offers({ turn, label, isTabStop, onCorrect }: OffersProps) {
  const { t } = useTranslation()
  const split = splitPlacesOf(turn).find(({ followsQuestion }) => followsQuestion)
  const offers: [words: string, correction: () => Correction][] = [
    [t('import.confirm'), () => ({ kind: 'confirm', turn: turn.id })],
  ]
  if (split) {
    const { block, at } = split
    offers.push([t('import.splitAtQuestion'), () => ({ kind: 'split', turn: turn.id, block, at, next: newId() })])
  }
  if (label) offers.push([t('import.noLabel', { label }), () => ({ kind: 'no-label', turn: turn.id })])
  return (
    <div className={styles.offers}>
      {offers.map(([words, correction]) => (
        <LinkButton key={words} tabIndex={isTabStop ? 0 : -1} onClick={() => onCorrect(correction())}>
          {words}
        </LinkButton>
      ))}
    </div>
  )
}
