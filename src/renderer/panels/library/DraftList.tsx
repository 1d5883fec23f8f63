import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSummary } from '../../../host/drafts/drafts'
import type { Shelf } from '../../../host/settings/settings'
import { LinkButton } from '../../kit/Button'
import { ConfirmDialog } from '../../kit/ConfirmDialog'
import { LoadingLines } from '../../kit/LoadingLines'
import rowCss from '../../kit/row.module.css'
import { moveAmongRows, rowsIn } from '../../kit/rows'
import { arrangeShelf, WHOLE_SHELF } from './arrangeShelf'
import { DraftRow, type DraftVerbs } from './DraftRow'
import styles from './library.module.css'
import { matchesSearch } from './matchesSearch'
import { ShelfFilter } from './ShelfFilter'
import { TrashGroup } from './TrashGroup'

interface DraftListProps {
  /** Null while nobody has answered yet. */
  rows: readonly DraftSummary[] | null
  query: string
  shelf: Shelf
  openId: string | null
  listRef: RefObject<HTMLDivElement | null>
  /** The same object each time, for a row is drawn anew for another one. */
  verbs: DraftVerbs
  onClearQuery(): void
  onShelf(shelf: Shelf): void
  onEmptyTrash(ids: string[]): void
}

/** So many rows of a group at once: what the page draws does not grow with the library. */
const AT_ONCE = 100

const GROUPS = ['inProgress', 'waiting', 'archive'] as const

/** The library: groups of drafts with one tab stop; arrows, Home and End move inside. */
export function DraftList({
  rows,
  query,
  shelf,
  openId,
  listRef,
  verbs,
  onClearQuery,
  onShelf,
  onEmptyTrash,
}: DraftListProps) {
  const { t, i18n } = useTranslation()
  const [trashOpen, setTrashOpen] = useState(false)
  const [removing, setRemoving] = useState<string | null>(null)
  const [most, setMost] = useState({ inProgress: AT_ONCE, waiting: AT_ONCE, archive: AT_ONCE, trash: AT_ONCE })
  const keepPlace = useKeptPlace(listRef, rows, most)
  const asked = useMemo(() => ({ ...verbs, onRemove: setRemoving }), [verbs])
  if (!rows) return <LoadingLines label={t('library.loading')} />

  const found = query.trim() === '' ? rows : rows.filter((row) => matchesSearch(row, query))
  const groups = arrangeShelf(found, shelf, i18n.language)
  const open = trashOpen ? ([...GROUPS, 'trash'] as const) : GROUPS
  const visible = open.flatMap((name) => groups[name].slice(0, most[name]))
  const tabStop = visible.find((row) => row.id === openId) ?? visible[0]
  const removed = rows.find((row) => row.id === removing)
  const showMore = (name: keyof typeof groups) => {
    keepPlace()
    setMost({ ...most, [name]: most[name] + AT_ONCE })
  }
  const drafts = (name: keyof typeof groups) => (
    <>
      <ul>
        {groups[name].slice(0, most[name]).map((draft) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            current={draft.id === openId}
            tabStop={draft === tabStop}
            verbs={asked}
          />
        ))}
      </ul>
      {groups[name].length > most[name] && (
        // Its place becomes that of the first row it brings, and the focus goes there.
        <button
          key={most[name]}
          type="button"
          className={`${rowCss.row} ${styles.more}`}
          data-row
          tabIndex={-1}
          onClick={() => showMore(name)}
        >
          {t('library.more', { count: Math.min(AT_ONCE, groups[name].length - most[name]) })}
        </button>
      )}
    </>
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: moves the focus among the buttons inside
    <div
      ref={listRef}
      className={styles.list}
      onKeyDown={(event) => (event.key === 'Delete' ? keepPlace() : moveAmongRows(event, listRef.current))}
    >
      {rows.every(({ trashed }) => trashed) && <p className={styles.empty}>{t('library.empty')}</p>}
      {rows.length > 0 && found.length === 0 && (
        <p className={styles.empty}>
          {t('library.nothingFound', { query })}{' '}
          <LinkButton onClick={onClearQuery}>{t('library.clearSearch')}</LinkButton>
        </p>
      )}
      {found.length > 0 && (
        <ShelfFilter
          shelf={shelf}
          shown={visible.length}
          onShowAll={() => onShelf({ ...WHOLE_SHELF, order: shelf.order })}
        />
      )}
      {GROUPS.map(
        (name) =>
          groups[name].length > 0 && (
            <section key={name} aria-label={t(`library.${name}`)}>
              <h2 className={styles.group}>
                <span>{t(`library.${name}`)}</span>
                <span>{groups[name].length}</span>
              </h2>
              {drafts(name)}
            </section>
          ),
      )}
      {groups.trash.length > 0 && (
        <TrashGroup
          count={groups.trash.length}
          ids={rows.filter(({ trashed }) => trashed).map(({ id }) => id)}
          open={trashOpen}
          onToggle={() => setTrashOpen(!trashOpen)}
          onEmpty={onEmptyTrash}
        >
          {drafts('trash')}
        </TrashGroup>
      )}
      {removed && (
        <RemoveQuestion
          draft={removed}
          onCancel={() => setRemoving(null)}
          onRemove={() => {
            setRemoving(null)
            verbs.onRemove(removed.id)
          }}
        />
      )}
    </div>
  )
}

function RemoveQuestion(props: { draft: DraftSummary; onRemove(): void; onCancel(): void }) {
  const { t } = useTranslation()
  return (
    <ConfirmDialog
      title={t('library.removeTitle')}
      sentence={t('library.removeSentence', { headline: props.draft.headline || t('library.untitled') })}
      confirm={t('library.remove')}
      cancel={t('action.cancel')}
      onCancel={props.onCancel}
      onConfirm={props.onRemove}
    />
  )
}

/** When the row with the focus goes away, the focus stays at its place in the list. */
function useKeptPlace(listRef: RefObject<HTMLDivElement | null>, ...shown: readonly unknown[]) {
  const place = useRef<number | null>(null)
  // Looks after what is shown has changed.
  useEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return
    const left = rowsIn(listRef.current)
    left[Math.min(place.current, left.length - 1)]?.focus()
    place.current = null
  }, [...shown, listRef])
  return () => {
    place.current = rowsIn(listRef.current).indexOf(document.activeElement as HTMLElement)
  }
}
