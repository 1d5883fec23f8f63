import { type EditorState, HISTORIC_TAG, type NodeKey, type UpdateListenerPayload } from 'lexical'
import { $getDetails, $getPeople } from './rootState'

/**
 * Whether an item came, went or moved, or people or details changed. In a page the root is another object after every key, for
 * Lexical keeps the whole text in it; so what it says is compared, and where its children stand, of those that were touched. An undo
 * names none, and counts as such a change.
 */
export function isRootChanged({
  editorState,
  prevEditorState,
  dirtyElements,
  tags,
}: Pick<UpdateListenerPayload, 'editorState' | 'prevEditorState' | 'dirtyElements' | 'tags'>): boolean {
  if (editorState._nodeMap.get('root') === prevEditorState._nodeMap.get('root')) return false
  if (tags.has(HISTORIC_TAG)) return true
  const [now, before] = [editorState, prevEditorState].map((state) => state.read(() => [$getPeople(), $getDetails()]))
  if (now?.some((value, place) => value !== before?.[place])) return true
  for (const [key, itself] of dirtyElements) {
    if (itself && placeOf(editorState, key) !== placeOf(prevEditorState, key)) return true
  }
  return false
}

/** Between which of its neighbours a child of the root stands; null for what is none. */
function placeOf(state: EditorState, key: NodeKey): string | null {
  const node = state._nodeMap.get(key)
  return node?.__parent === 'root' ? `${node.__prev} ${node.__next}` : null
}
