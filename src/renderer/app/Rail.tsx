import { CircleQuestionMark, FileInput, LayoutTemplate, PanelLeft, Plus, Settings } from 'lucide-react'
import { useCallback, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../kit/Icon'
import { IconButton } from '../kit/IconButton'
import { WHOLE_SHELF } from '../panels/library/arrangeShelf'
import { LibrarySearch } from '../panels/library/LibrarySearch'
import { ShelfMenu } from '../panels/library/ShelfMenu'
import { OutlinePanel } from '../panels/outline/OutlinePanel'
import { commandOf, runCommand } from './commands'
import { paneClass } from './Pane'
import { togglePane } from './panes'
import styles from './Rail.module.css'
import { RailRows } from './RailRows'
import { useUi } from './uiStore'
import { useKeys } from './useKeys'
import { changeSettings, draftList } from './workspace'

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
  const session = useUi((state) => state.open?.session ?? null)
  const outlineOpen = useUi((state) => state.settings?.outlineOpen !== false)
  const readOnly = useUi((state) => state.settings?.readOnly === true)
  const shelf = useUi((state) => state.settings?.shelf ?? WHOLE_SHELF)
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const firstRow = () => list.current?.querySelector<HTMLElement>('[data-draft][tabindex="0"]')
  const clearQuery = useCallback(() => setQuery(''), [])
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
        <ShelfMenu library={draftList} shelf={shelf} onChange={(next) => void changeSettings({ shelf: next })} />
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
      <RailRows query={query} listRef={list} onClearQuery={clearQuery} />
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
        <span className={styles.count}>
          <Kept />
        </span>
      </div>
    </nav>
  )
}

function Kept() {
  const { t } = useTranslation()
  const count = useSyncExternalStore(draftList.listen, countKept)
  return count > 0 ? t('library.count', { count }) : t('library.staysHere')
}

function countKept(): number {
  return draftList.get().rows?.filter((row) => !row.trashed).length ?? 0
}
