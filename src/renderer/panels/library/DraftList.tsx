import { ChevronRight } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSummary } from '../../../host/drafts/drafts'
import { LinkButton } from '../../kit/Button'
import { ConfirmDialog } from '../../kit/ConfirmDialog'
import { Icon } from '../../kit/Icon'
import { LoadingLines } from '../../kit/LoadingLines'
import { moveAmongRows, rowsIn } from '../../kit/rows'
import styles from './DraftList.module.css'
import { DraftRow, type DraftVerbs } from './DraftRow'
import { matchesSearch } from './matchesSearch'

interface DraftListProps extends DraftVerbs {
  /** Null while nobody has answered yet. */
  rows: readonly DraftSummary[] | null
  query: string
  openId: string | null
  listRef: RefObject<HTMLDivElement | null>
  onClearQuery(): void
}

/** The library: groups of drafts with one tab stop; arrows, Home and End move inside. */
export function DraftList({ rows, query, openId, listRef, onClearQuery, ...verbs }: DraftListProps) {
  const { t } = useTranslation()
  const [trashOpen, setTrashOpen] = useState(false)
  const [removing, setRemoving] = useState<DraftSummary | null>(null)
  const keepPlace = useKeptPlace(listRef, rows)
  if (!rows) return <LoadingLines label={t('library.loading')} />

  const found = rows.filter((row) => matchesSearch(row, query))
  const groups = groupsOf(found)
  const visible = [...groups.inProgress, ...groups.archive, ...(trashOpen ? groups.trash : [])]
  const tabStop = visible.find((row) => row.id === openId) ?? visible[0]
  const asked: DraftVerbs = { ...verbs, onRemove: (id) => setRemoving(rows.find((row) => row.id === id) ?? null) }
  const drafts = (group: readonly DraftSummary[]) => (
    <ul>
      {group.map((draft) => (
        <DraftRow key={draft.id} draft={draft} current={draft.id === openId} tabStop={draft === tabStop} {...asked} />
      ))}
    </ul>
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: moves the focus among the buttons inside
    <div
      ref={listRef}
      className={styles.list}
      onKeyDown={(event) => (event.key === 'Delete' ? keepPlace() : moveAmongRows(event, listRef.current))}
    >
      {rows.length === 0 && <p className={styles.empty}>{t('library.empty')}</p>}
      {rows.length > 0 && found.length === 0 && (
        <p className={styles.empty}>
          {t('library.nothingFound', { query })}{' '}
          <LinkButton onClick={onClearQuery}>{t('library.clearSearch')}</LinkButton>
        </p>
      )}
      {(['inProgress', 'archive'] as const).map(
        (name) =>
          groups[name].length > 0 && (
            <section key={name} aria-label={t(`library.${name}`)}>
              <h2 className={styles.group}>
                <span>{t(`library.${name}`)}</span>
                <span>{groups[name].length}</span>
              </h2>
              {drafts(groups[name])}
            </section>
          ),
      )}
      {groups.trash.length > 0 && (
        <Trash count={groups.trash.length} open={trashOpen} onToggle={() => setTrashOpen(!trashOpen)}>
          {drafts(groups.trash)}
        </Trash>
      )}
      {removing && (
        <RemoveQuestion
          draft={removing}
          onCancel={() => setRemoving(null)}
          onRemove={() => {
            setRemoving(null)
            verbs.onRemove(removing.id)
          }}
        />
      )}
    </div>
  )
}

function Trash(props: { count: number; open: boolean; onToggle(): void; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('library.bin')}>
      <button
        type="button"
        className={`${styles.group} ${styles.disclosure}`}
        aria-expanded={props.open}
        onClick={props.onToggle}
      >
        <Icon of={ChevronRight} size={12} />
        <span>{t('library.bin')}</span>
        <span>{props.count}</span>
      </button>
      {props.open && props.children}
    </section>
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
function useKeptPlace(listRef: RefObject<HTMLDivElement | null>, rows: readonly DraftSummary[] | null) {
  const place = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks after the rows have changed
  useEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return
    const left = rowsIn(listRef.current)
    left[Math.min(place.current, left.length - 1)]?.focus()
    place.current = null
  }, [rows, listRef])
  return () => {
    place.current = rowsIn(listRef.current).indexOf(document.activeElement as HTMLElement)
  }
}

function groupsOf(rows: readonly DraftSummary[]) {
  const kept = rows.filter((row) => !row.trashed)
  return {
    inProgress: kept.filter((row) => row.state !== 'archived'),
    archive: kept.filter((row) => row.state === 'archived'),
    trash: rows.filter((row) => row.trashed),
  }
}
