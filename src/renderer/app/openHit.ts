import { createPlaceFinder } from '../../core/search/findPlace'
import { searchedPassages } from '../../core/search/searchedPassages'
import { searchWordsOf } from '../../core/search/searchQuery'
import type { SearchHit } from '../../host/search/search'
import type { EditorSession } from '../editor/session'
import { useUi } from './uiStore'
import { openDraft } from './workspace'

/** Opens the draft of a hit and selects the first of the words that were looked for. */
export async function openHit(hit: SearchHit, query: string): Promise<void> {
  await openDraft(hit.id)
  const session = await sessionOf(hit.id)
  if (!session) return
  // The text may have changed since: the place is looked up in it as it stands, in the same turn first.
  const passages = searchedPassages(session.read())
  const find = createPlaceFinder(searchWordsOf(query))
  const sameTurn = passages.filter(({ kind, turn }) => kind === hit.kind && turn === hit.turn)
  const place = find(sameTurn) ?? find(passages)
  if (!place) return session.focus()
  const { path } = place.passage
  const shown = place.passage.kind !== 'person' && session.select({ path, ...place.words[0] })
  // Who somebody is, and a bio without a box, do not stand in the text.
  if (!shown) useUi.setState({ tab: 'people' })
}

/** The editor of a draft, when it is there; null where another draft is open. */
function sessionOf(id: string): Promise<EditorSession | null> {
  return new Promise((resolve) => {
    const look = ({ open } = useUi.getState()) => {
      if (open?.id === id && !open.session) return false
      resolve(open?.id === id ? open.session : null)
      return true
    }
    if (look()) return
    const stop = useUi.subscribe((state) => {
      if (look(state)) stop()
    })
  })
}
