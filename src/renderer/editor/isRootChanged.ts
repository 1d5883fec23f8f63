import type { UpdateListenerPayload } from 'lexical'

/**
 * Whether an item came, went or moved, or people or details changed. Lexical names the root as dirty at every key; only where
 * it is another object has it changed itself.
 */
export function isRootChanged({
  editorState,
  prevEditorState,
}: Pick<UpdateListenerPayload, 'editorState' | 'prevEditorState'>): boolean {
  return editorState._nodeMap.get('root') !== prevEditorState._nodeMap.get('root')
}
