import { Fragment, type RefObject, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isShown } from '../../../core/interview/shelfFilter'
import type { Snippet } from '../../../core/search/snippet'
import type { DraftSummary } from '../../../host/drafts/drafts'
import type { SearchHit } from '../../../host/search/search'
import type { Shelf } from '../../../host/settings/settings'
import type { Client } from '../../client/client'
import { LinkButton } from '../../kit/Button'
import { LoadingLines } from '../../kit/LoadingLines'
import rowCss from '../../kit/row.module.css'
import { moveAmongRows } from '../../kit/rows'
import { WHOLE_SHELF } from './arrangeShelf'
import styles from './HitList.module.css'
import library from './library.module.css'
import { ShelfFilter } from './ShelfFilter'
import { useSearch } from './useSearch'

/** How many drafts the search index has of how many. */
export interface Indexing {
  done: number
  total: number
}

interface HitListProps {
  client: Pick<Client, 'search'>
  query: string
  rows: readonly DraftSummary[] | null
  /** Only what it shows is looked for. */
  shelf: Shelf
  /** Null where the index is complete. */
  indexing: Indexing | null
  openId: string | null
  listRef: RefObject<HTMLDivElement | null>
  /** `query`: what it was found for. */
  onOpen(hit: SearchHit, query: string): void
  onClearQuery(): void
  onShelf(shelf: Shelf): void
}

/** What the library's search found, one row per interview. One tab stop; arrows, Home and End move inside. */
export function HitList({ client, query, rows, shelf, indexing, openId, listRef, onOpen, ...verbs }: HitListProps) {
  const { t } = useTranslation(['app', 'core'])
  // Another library, or an index that is complete now, may say something else.
  const isComplete = indexing === null
  const asked = useMemo(() => ({ rows, isComplete }), [rows, isComplete])
  const { found, failed } = useSearch(client, query, shelf, asked)
  if (failed) return <p className={library.empty}>{t(`core:errors.${failed}`)}</p>
  if (!found || !rows) return <LoadingLines label={t('library.searching')} />
  // What has changed since the answer.
  const shown = new Set(rows.filter((row) => isShown(row, shelf)).map(({ id }) => id))
  const hits = found.answer.hits.filter(({ id }) => shown.has(id))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: moves the focus among the buttons inside
    <div
      ref={listRef}
      className={library.list}
      aria-busy={found.query !== query}
      onKeyDown={(event) => moveAmongRows(event, listRef.current)}
    >
      <ShelfFilter
        shelf={shelf}
        shown={hits.length}
        onShowAll={() => verbs.onShelf({ ...WHOLE_SHELF, order: shelf.order })}
      />
      <h2 className={library.group} role="status">
        {hits.length > 0 && t('library.hits', { count: hits.length })}
      </h2>
      {hits.length === 0 && (
        <p className={library.empty}>
          {t('library.nothingFound', { query: found.query })}{' '}
          <LinkButton onClick={verbs.onClearQuery}>{t('library.clearSearch')}</LinkButton>
        </p>
      )}
      {rows.some(({ trashed }) => trashed) && <p className={library.note}>{t('library.binNotSearched')}</p>}
      {found.answer.by === 'scan' && <p className={library.note}>{t('library.withoutIndex')}</p>}
      {found.answer.by === 'index' && indexing && (
        <p className={library.note}>{t('library.indexing', { ...indexing })}</p>
      )}
      <ul aria-label={t('library.found')}>
        {hits.map((hit, index) => (
          <HitRow
            key={hit.id}
            hit={hit}
            current={hit.id === openId}
            tabStop={index === 0}
            onOpen={(each) => onOpen(each, found.query)}
          />
        ))}
      </ul>
    </div>
  )
}

interface HitRowProps {
  hit: SearchHit
  current: boolean
  tabStop: boolean
  onOpen(hit: SearchHit): void
}

function HitRow({ hit, current, tabStop, onOpen }: HitRowProps) {
  const { t } = useTranslation()
  const inHeadline = hit.kind === 'headline'
  return (
    <li>
      <button
        type="button"
        className={`${rowCss.row} ${library.row} ${styles.row}`}
        data-row
        data-draft={hit.id}
        tabIndex={tabStop ? 0 : -1}
        aria-current={current}
        onClick={() => onOpen(hit)}
      >
        <span className={library.headline}>
          {inHeadline ? <Marked snippet={hit.snippet} /> : hit.headline || t('library.untitled')}
        </span>
        {!inHeadline && (
          <>
            <span className={styles.place}>
              {hit.turn !== null && hit.speaker ? hit.speaker : t(`kind.${hit.kind}`)}
            </span>
            <span className={styles.snippet}>
              <Marked snippet={hit.snippet} />
            </span>
          </>
        )}
      </button>
    </li>
  )
}

/** The found words are marked; all of it is text. */
function Marked({ snippet: { text, words } }: { snippet: Snippet }) {
  const starts = [0, ...words.map(({ to }) => to)]
  return starts.map((start, index) => {
    const word = words[index]
    return (
      <Fragment key={start}>
        {text.slice(start, word?.from)}
        {word && <mark>{text.slice(word.from, word.to)}</mark>}
      </Fragment>
    )
  })
}
