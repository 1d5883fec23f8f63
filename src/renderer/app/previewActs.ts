import { flushSync } from 'react-dom'
import type { EditorSession } from '../editor/session'
import type { PreviewKind } from '../panels/preview/Preview'
import { useUi } from './uiStore'

/** Shows what comes of the text in its place, or (null) the text again, at its caret. */
export function showPreview(preview: PreviewKind | null) {
  const { open, preview: before } = useUi.getState()
  if (preview === before) return
  // At once: what is out of reach takes no focus.
  flushSync(() => useUi.setState({ preview, finding: null }))
  if (preview === null) open?.session?.focus()
}

/** A session for the panels, for which the text comes back when they go to a place in it. */
export function backToText(session: EditorSession): EditorSession {
  const back = () => {
    if (useUi.getState().preview !== null) flushSync(() => useUi.setState({ preview: null }))
  }
  return {
    ...session,
    select: (place, options) => {
      back()
      return session.select(place, options)
    },
    goTo: (turn) => {
      back()
      session.goTo(turn)
    },
    insert: (interview) => {
      back()
      session.insert(interview)
    },
    focus: () => {
      back()
      session.focus()
    },
  }
}
