import { useSyncExternalStore } from 'react'
import type { EditorSession, EditorView } from '../editor/session'

/** One part of what the editor shows of itself, kept up to date. Whoever shows that part alone is drawn alone. */
export function useEditorView<Part extends keyof EditorView>(session: EditorSession, part: Part): EditorView[Part] {
  return useSyncExternalStore(session.onView, () => session.view()[part])
}
