import { useSyncExternalStore } from 'react'
import type { EditorSession, EditorView } from '../editor/session'

/** What the editor shows of itself, kept up to date. */
export function useEditorView(session: EditorSession): EditorView {
  return useSyncExternalStore(session.onView, session.view)
}
