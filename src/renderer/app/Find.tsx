import type { EditorSession } from '../editor/session'
import { FindBar } from '../panels/find/FindBar'
import { closeFind, sayReplaced } from './textCraft'
import { useUi } from './uiStore'
import { useKeys } from './useKeys'

/** The bar of find and replace, while it is open. */
export function Find({ session, zoom }: { session: EditorSession; zoom: number }) {
  const find = useUi((state) => state.find)
  const keys = useKeys()
  if (!find) return null
  return (
    <FindBar
      finder={find.finder}
      session={session}
      zoom={zoom}
      replacing={find.replacing}
      asked={find.asked}
      keys={{ next: keys('findNext'), previous: keys('findPrevious'), replace: keys('replace') }}
      onReplacing={(replacing) => useUi.setState({ find: { ...find, replacing } })}
      onReplaced={sayReplaced}
      onClose={closeFind}
    />
  )
}
