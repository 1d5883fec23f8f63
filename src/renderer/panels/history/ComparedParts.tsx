import { useTranslation } from 'react-i18next'
import type { ComparedPart } from '../../../core/compare/compareInterviews'
import type { ComparedWords } from '../../../core/compare/compareWords'
import { LinkButton } from '../../kit/Button'
import styles from './HistoryDialog.module.css'

interface ComparedPartsProps {
  parts: readonly ComparedPart[]
  /** Takes one turn of the older version back; null where the two are both older. */
  onRestoreTurn: ((turn: string) => void) | null
}

/** What differs, part by part, with the words marked; what is the same is only counted. */
export function ComparedParts({ parts, onRestoreTurn }: ComparedPartsProps) {
  const { t } = useTranslation()
  const groups = grouped(parts)
  if (groups.every((group) => !Array.isArray(group))) return null
  return groups.map((group, index) =>
    Array.isArray(group) ? (
      group.map((part, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts are a fixed list, and blocks have no names
        <Part key={`${index} ${nth}`} part={part} onRestoreTurn={onRestoreTurn} />
      ))
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <p key={index} className={styles.same}>
        {t('history.same', { count: group })}
      </p>
    ),
  )
}

/** Runs of parts that differ, and how many that do not stand between them. */
function grouped(parts: readonly ComparedPart[]): (ComparedPart[] | number)[] {
  const groups: (ComparedPart[] | number)[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (part.change === 'same' && !part.moved) {
      if (typeof last === 'number') groups[groups.length - 1] = last + 1
      else groups.push(1)
    } else if (Array.isArray(last)) last.push(part)
    else groups.push([part])
  }
  return groups
}

function Part({ part, onRestoreTurn }: { part: ComparedPart; onRestoreTurn: ComparedPartsProps['onRestoreTurn'] }) {
  const { t } = useTranslation()
  const { kind, turn, speaker, change, moved, words } = part
  const name = speaker.after ?? speaker.before ?? t(`history.part.${kind}`)
  const restorable = turn !== null && change !== 'added' && change !== 'same'
  return (
    <section className={styles.part} data-change={change}>
      <h3 className={styles.head}>
        <span>{name}</span>
        <span className={styles.change}>
          {[change === 'same' ? '' : t(`history.change.${change}`), moved ? t('history.moved') : '']
            .filter(Boolean)
            .join(' · ')}
        </span>
        {restorable && onRestoreTurn && (
          <LinkButton onClick={() => onRestoreTurn(turn.id)}>{t('history.restoreTurn')}</LinkButton>
        )}
      </h3>
      <p className={styles.words}>
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no names
          <Words key={index} word={word} />
        ))}
      </p>
    </section>
  )
}

function Words({ word: { text, mark } }: { word: ComparedWords }) {
  if (mark === 'added') return <ins className={styles.added}>{text}</ins>
  if (mark === 'removed') return <del className={styles.removed}>{text}</del>
  return text
}
