import { type RefObject, useSyncExternalStore } from 'react'
import { isSearchable } from '../../core/search/searchQuery'
import type { Shelf } from '../../host/settings/settings'
import { client } from '../client/client'
import { WHOLE_SHELF } from '../panels/library/arrangeShelf'
import { DraftList } from '../panels/library/DraftList'
import type { DraftVerbs } from '../panels/library/DraftRow'
import { HitList } from '../panels/library/HitList'
import { openHit } from './openHit'
import { openInWindow } from './openInWindow'
import { emptyTrash, setDraftState } from './shelfActs'
import { askTemplateName } from './templateActs'
import { useUi } from './uiStore'
import {
  changeSettings,
  draftList,
  duplicateDraft,
  openDraft,
  removeDraft,
  restoreDraft,
  trashDraft,
} from './workspace'

interface RailRowsProps {
  query: string
  listRef: RefObject<HTMLDivElement | null>
  onClearQuery(): void
}

/** The drafts of the library, or what was found in them. By themselves, for each save tells of a row, and the rest of the rail stays. */
export function RailRows({ query, listRef, onClearQuery }: RailRowsProps) {
  const { rows } = useSyncExternalStore(draftList.listen, draftList.get)
  const openId = useUi((state) => state.open?.id ?? null)
  const shelf = useUi((state) => state.settings?.shelf ?? WHOLE_SHELF)
  const indexing = useUi((state) => state.indexing)
  const shared = { query, rows, shelf, openId, listRef, onClearQuery, onShelf: showShelf }
  if (!isSearchable(query)) return <DraftList {...shared} verbs={VERBS} onEmptyTrash={(ids) => void emptyTrash(ids)} />
  return (
    <HitList
      {...shared}
      client={client}
      indexing={indexing}
      onOpen={(hit, foundFor) => {
        leavePane()
        void openHit(hit, foundFor)
      }}
    />
  )
}

const showShelf = (shelf: Shelf) => void changeSettings({ shelf })
const leavePane = () => useUi.setState({ narrowPane: null })

/** The same for each row and each time, so that only rows that changed are drawn. */
const VERBS: DraftVerbs = {
  onOpen: (id) => {
    leavePane()
    void openDraft(id)
  },
  onOpenInWindow: (id) => void openInWindow(id),
  onDuplicate: (id) => void duplicateDraft(id),
  onTemplate: askTemplateName,
  onState: (id, state) => void setDraftState(id, state),
  onTrash: (id) => void trashDraft(id),
  onRestore: (id) => void restoreDraft(id),
  onRemove: (id) => void removeDraft(id),
}
