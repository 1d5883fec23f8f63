import { AppWindow, Copy, Ellipsis, FileText, LayoutTemplate, RotateCcw, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftState } from '../../../core/interview/draft'
import type { DraftSummary } from '../../../host/drafts/drafts'
import { IconButton } from '../../kit/IconButton'
import { MenuButton } from '../../kit/MenuButton'
import type { MenuEntry } from '../../kit/MenuHost'
import rowCss from '../../kit/row.module.css'
import { useRowMenu } from '../../kit/useRowMenu'
import styles from './DraftRow.module.css'
import library from './library.module.css'
import { StateGlyph } from './StateGlyph'
import { showDay, showWhen } from './showWhen'
import { useStateEntry } from './useStateEntry'

export interface DraftVerbs {
  onOpen(id: string): void
  onOpenInWindow(id: string): void
  onDuplicate(id: string): void
  onTemplate(id: string): void
  onState(id: string, state: DraftState): void
  onTrash(id: string): void
  onRestore(id: string): void
  /** For good. */
  onRemove(id: string): void
}

interface DraftRowProps {
  draft: DraftSummary
  current: boolean
  /** Whether the list's one tab stop is here. */
  tabStop: boolean
  verbs: DraftVerbs
}

/** After a save of one draft the rows of the others stay as they are. */
export const DraftRow = memo(function DraftRow({ draft, current, tabStop, verbs }: DraftRowProps) {
  const { t, i18n } = useTranslation()
  const { menuId, openMenu, press } = useRowMenu(() => (draft.trashed ? verbs.onRemove : verbs.onTrash)(draft.id))
  const headline = draft.headline || t(draft.damaged ? 'library.damaged' : 'library.untitled')
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={`${rowCss.row} ${library.row} ${styles.row}`}
        data-row
        data-draft={draft.id}
        tabIndex={tabStop ? 0 : -1}
        aria-current={current}
        aria-keyshortcuts="ArrowRight Delete"
        onClick={() => (draft.trashed ? openMenu() : verbs.onOpen(draft.id))}
        onKeyDown={press}
        onContextMenu={(event) => {
          event.preventDefault()
          openMenu()
        }}
      >
        <span className={`${library.headline} ${draft.headline ? '' : styles.untitled}`}>{headline}</span>
        <span className={styles.people}>
          <span className={styles.names}>{draft.people.join(', ')}</span>
          <span className={styles.length}>
            {t('library.length', { characters: draft.characters.toLocaleString(i18n.language) })}
          </span>
        </span>
        <span className={styles.state}>
          {draft.goes ? (
            <span>{t('library.goes', { date: showDay(draft.goes, i18n.language, new Date()) })}</span>
          ) : (
            <>
              <StateGlyph state={draft.state} />
              <span>{t(`state.${draft.state}`)}</span>
              <span aria-hidden="true">·</span>
              <span>{showWhen(draft.changed, i18n.language, new Date())}</span>
            </>
          )}
        </span>
      </button>
      <span className={styles.menu}>
        <RowMenu
          id={draft.id}
          trashed={draft.trashed}
          damaged={draft.damaged}
          state={draft.state}
          headline={headline}
          verbs={verbs}
          menuId={menuId}
        />
      </span>
    </li>
  )
})

type Listed = Pick<DraftSummary, 'id' | 'trashed' | 'damaged' | 'state'>

interface RowMenuProps extends Listed {
  headline: string
  verbs: DraftVerbs
  menuId: string
}

/** It says nothing of lengths and times, so a save does not draw it. */
const RowMenu = memo(function RowMenu({ headline, verbs, menuId, ...draft }: RowMenuProps) {
  const { t } = useTranslation()
  return (
    <MenuButton
      trigger={<IconButton icon={Ellipsis} label={t('library.menuOf', { headline })} small tabIndex={-1} />}
      entries={useEntries(draft, verbs)}
      id={menuId}
    />
  )
})

function useEntries({ id, trashed, damaged, state }: Listed, verbs: DraftVerbs): MenuEntry[] {
  const { t } = useTranslation()
  const stateEntry = useStateEntry(state, (next) => verbs.onState(id, next))
  if (trashed) {
    return [
      { id: 'restore', label: t('library.restore'), icon: RotateCcw, run: () => verbs.onRestore(id) },
      { id: 'remove', label: t('library.remove'), icon: Trash2, run: () => verbs.onRemove(id) },
    ]
  }
  const trash = { id: 'trash', label: t('library.trash'), icon: Trash2, run: () => verbs.onTrash(id) }
  // Nothing can be written into what can't be read.
  if (damaged) return [{ id: 'open', label: t('library.open'), icon: FileText, run: () => verbs.onOpen(id) }, trash]
  return [
    { id: 'open', label: t('library.open'), icon: FileText, run: () => verbs.onOpen(id) },
    { id: 'window', label: t('library.openInWindow'), icon: AppWindow, run: () => verbs.onOpenInWindow(id) },
    { id: 'duplicate', label: t('library.duplicate'), icon: Copy, run: () => verbs.onDuplicate(id) },
    { id: 'template', label: t('library.saveTemplate'), icon: LayoutTemplate, run: () => verbs.onTemplate(id) },
    { id: 'states', line: true },
    stateEntry,
    { id: 'line', line: true },
    trash,
  ]
}
