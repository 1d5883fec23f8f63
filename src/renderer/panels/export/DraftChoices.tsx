import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSummary } from '../../../host/drafts/drafts'
import rowCss from '../../kit/row.module.css'
import { moveAmongRows } from '../../kit/rows'
import { SearchField } from '../../kit/SearchField'
import { matchesSearch } from '../library/matchesSearch'
import styles from './DraftChoices.module.css'
import { sentenceOfFailure } from './sentenceOfFailure'
import type { Outcome } from './useExportMany'

interface DraftChoicesProps {
  drafts: readonly DraftSummary[]
  chosen: ReadonlySet<string>
  outcomes: ReadonlyMap<string, Outcome>
  /** While files are made, and after it. */
  locked: boolean
  onChange(chosen: ReadonlySet<string>): void
}

/** So many rows at once: what the dialog draws does not grow with the library. */
const AT_ONCE = 100

/**
 * The drafts to choose from, all at once or by a word of theirs; beside each what became of it. The list is one tab stop,
 * arrows move inside.
 */
export function DraftChoices({ drafts, chosen, outcomes, locked, onChange }: DraftChoicesProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const [query, setQuery] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const shown = drafts.filter((draft) => matchesSearch(draft, query))
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id))
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    onChange(next)
  }
  return (
    <section className={styles.choices} aria-label={t('export.many.drafts')}>
      <div className={styles.head}>
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={all}
            disabled={locked || shown.length === 0}
            onChange={() =>
              choose(
                shown.map(({ id }) => id),
                !all,
              )
            }
          />
          {t('export.many.all')}
        </label>
        <SearchField
          query={query}
          placeholder={t('library.search')}
          label={t('library.searchBy')}
          onChange={setQuery}
        />
      </div>
      {/* What scrolls must be reached by keyboard, also while nothing in it can be. */}
      <ul
        ref={list}
        className={styles.list}
        tabIndex={locked ? 0 : undefined}
        onKeyDown={(event) => moveAmongRows(event, list.current)}
      >
        {shown.slice(0, most).map((draft, index) => (
          <li key={draft.id}>
            <label className={styles.row}>
              <input
                type="checkbox"
                data-row
                tabIndex={index === 0 ? 0 : -1}
                checked={chosen.has(draft.id)}
                disabled={locked}
                onChange={(event) => choose([draft.id], event.currentTarget.checked)}
              />
              <span className={styles.headline}>{draft.headline || t('library.untitled')}</span>
              <span className={styles.people}>{draft.people.join(', ')}</span>
              <Became outcome={outcomes.get(draft.id)} />
            </label>
          </li>
        ))}
        {shown.length > most && (
          <li>
            <button
              type="button"
              className={`${rowCss.row} ${styles.more}`}
              data-row
              tabIndex={-1}
              onClick={() => setMost(most + AT_ONCE)}
            >
              {t('library.more', { count: Math.min(AT_ONCE, shown.length - most) })}
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}

function Became({ outcome }: { outcome: Outcome | undefined }) {
  const { t } = useTranslation(['app', 'core'])
  if (!outcome) return null
  if (outcome.status === 'failed') return <span className={styles.failed}>{sentenceOfFailure(t, outcome)}</span>
  return (
    <span className={styles.outcome}>
      {outcome.status === 'saved' ? t('export.many.savedAs', { name: outcome.name }) : t('export.running')}
    </span>
  )
}
