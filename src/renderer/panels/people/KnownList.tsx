import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownPerson } from '../../../core/people/register'
import { whatTheyAre } from '../../editor/speakers/knownPeople'
import rowCss from '../../kit/row.module.css'
import { moveAmongRows } from '../../kit/rows'
import { SearchField } from '../../kit/SearchField'
import { TwoLines } from '../../kit/TwoLines'
import styles from './Register.module.css'

/** So many people at once; whoever is not among them is found by typing. */
export const MOST = 500

interface KnownListProps {
  /** Null while nobody has answered yet. */
  people: readonly KnownPerson[] | null
  shown: KnownPerson | undefined
  typed: string
  onType(typed: string): void
  onChoose(id: string): void
}

/** The library's people with a field to look for them. One tab stop, arrows move inside; the field's down arrow goes there. */
export function KnownList({ people, shown, typed, onType, onChoose }: KnownListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const goToList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
  }
  return (
    <div className={styles.side}>
      <div className={styles.search}>
        <SearchField query={typed} placeholder={t('register.search')} onChange={onType} onKeyDown={goToList} />
      </div>
      <ul
        ref={list}
        className={styles.list}
        aria-label={t('register.title')}
        onKeyDown={(event) => moveAmongRows(event, list.current)}
      >
        {people?.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={`${rowCss.row} ${styles.row}`}
              data-row
              tabIndex={person === shown ? 0 : -1}
              aria-current={person === shown ? 'true' : undefined}
              onClick={() => onChoose(person.id)}
            >
              <TwoLines name={person.name} detail={whatTheyAre(person)} />
            </button>
          </li>
        ))}
      </ul>
      {people?.length === MOST && <p className={styles.empty}>{t('register.first', { count: MOST })}</p>}
      {people?.length === 0 && (
        <p className={styles.empty}>
          {t(typed.trim() === '' ? 'register.empty' : 'library.nothingFound', { query: typed })}
        </p>
      )}
    </div>
  )
}
