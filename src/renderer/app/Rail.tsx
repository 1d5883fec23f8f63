import { CircleQuestionMark, FileInput, LayoutTemplate, PanelLeft, Plus, Settings } from 'lucide-react'
import { useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { isSearchable } from '../../core/search/searchQuery'
import { client } from '../client/client'
import { Icon } from '../kit/Icon'
import { IconButton } from '../kit/IconButton'
import { WHOLE_SHELF } from '../panels/library/arrangeShelf'
import { DraftList } from '../panels/library/DraftList'
import { HitList } from '../panels/library/HitList'
import { LibrarySearch } from '../panels/library/LibrarySearch'
import { ShelfMenu } from '../panels/library/ShelfMenu'
import { OutlinePanel } from '../panels/outline/OutlinePanel'
import { commandOf, runCommand } from './commands'
import { openHit } from './openHit'
import { openInWindow } from './openInWindow'
import { paneClass } from './Pane'
import { togglePane } from './panes'
import styles from './Rail.module.css'
import { emptyTrash, setDraftState } from './shelfActs'
import { askTemplateName } from './templateActs'
import { useUi } from './uiStore'
import { useKeys } from './useKeys'
import {
  changeSettings,
  draftList,
  duplicateDraft,
  openDraft,
  removeDraft,
  restoreDraft,
  trashDraft,
} from './workspace'

const VERBS = [
  { id: 'new', icon: Plus },
  { id: 'newFrom', icon: LayoutTemplate },
  { id: 'import', icon: FileInput },
] as const

const openOutline = (outlineOpen: boolean) => void changeSettings({ outlineOpen })
const leavePane = () => useUi.setState({ narrowPane: null })

export function Rail() {
  const { t } = useTranslation()
  const keys = useKeys()
  const { rows } = useSyncExternalStore(draftList.listen, draftList.get)
  const openId = useUi((state) => state.open?.id ?? null)
  const session = useUi((state) => state.open?.session ?? null)
  const outlineOpen = useUi((state) => state.settings?.outlineOpen !== false)
  const readOnly = useUi((state) => state.settings?.readOnly === true)
  const shelf = useUi((state) => state.settings?.shelf ?? WHOLE_SHELF)
  const indexing = useUi((state) => state.indexing)
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const firstRow = () => list.current?.querySelector<HTMLElement>('[data-draft][tabindex="0"]')
  const kept = rows?.filter((row) => !row.trashed).length ?? 0
  return (
    <nav className={paneClass} aria-label={t('region.rail')} data-region="rail">
      <div className={styles.head}>
        <span className={styles.mark} translate="no">
          Wechsel<i>rede</i>
        </span>
        <IconButton
          icon={PanelLeft}
          label={t('command.closeRail')}
          keys={keys('toggleRail')}
          onClick={() => togglePane('rail')}
        />
      </div>
      <div className={styles.seek}>
        <LibrarySearch
          query={query}
          keys={keys('palette')}
          onChange={setQuery}
          onLeave={() => firstRow()?.focus()}
          onEnter={() => query !== '' && list.current?.ariaBusy !== 'true' && firstRow()?.click()}
        />
        <ShelfMenu rows={rows ?? []} shelf={shelf} onChange={(next) => void changeSettings({ shelf: next })} />
      </div>
      <div className={styles.verbs}>
        {VERBS.map(({ id, icon }) => (
          <button key={id} type="button" className={styles.verb} onClick={() => runCommand(id)}>
            <Icon of={icon} />
            {t(commandOf(id).label)}
            <kbd>{keys(id)}</kbd>
          </button>
        ))}
      </div>
      {readOnly && <p className={styles.readOnly}>{t('library.readOnly')}</p>}
      {isSearchable(query) ? (
        <HitList
          client={client}
          query={query}
          rows={rows}
          shelf={shelf}
          indexing={indexing}
          openId={openId}
          listRef={list}
          onShelf={(next) => void changeSettings({ shelf: next })}
          onOpen={(hit, foundFor) => {
            leavePane()
            void openHit(hit, foundFor)
          }}
          onClearQuery={() => setQuery('')}
        />
      ) : (
        <DraftList
          rows={rows}
          query={query}
          shelf={shelf}
          openId={openId}
          listRef={list}
          onClearQuery={() => setQuery('')}
          onShelf={(next) => void changeSettings({ shelf: next })}
          onOpen={(id) => {
            leavePane()
            void openDraft(id)
          }}
          onOpenInWindow={(id) => void openInWindow(id)}
          onDuplicate={(id) => void duplicateDraft(id)}
          onTemplate={askTemplateName}
          onState={(id, state) => void setDraftState(id, state)}
          onTrash={(id) => void trashDraft(id)}
          onRestore={(id) => void restoreDraft(id)}
          onRemove={(id) => void removeDraft(id)}
          onEmptyTrash={(ids) => void emptyTrash(ids)}
        />
      )}
      {session && <OutlinePanel session={session} open={outlineOpen} onOpen={openOutline} onGo={leavePane} />}
      <div className={styles.foot}>
        <IconButton
          icon={Settings}
          label={t('command.settings')}
          keys={keys('settings')}
          small
          onClick={() => runCommand('settings')}
        />
        <IconButton
          icon={CircleQuestionMark}
          label={t('command.keys')}
          keys={keys('keys')}
          small
          onClick={() => runCommand('keys')}
        />
        <span className={styles.count}>{kept > 0 ? t('library.count', { count: kept }) : t('library.staysHere')}</span>
      </div>
    </nav>
  )
}
