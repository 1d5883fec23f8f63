import { getExtensionDependencyFromEditor } from '@lexical/extension'
import {
  $getSelection,
  $isRangeSelection,
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_SPACE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_TAG,
} from 'lexical'
import { $place } from '../acts/place'
import { $removeText } from '../acts/removeText'
import { ConversionsExtension } from '../conversions'
import { $isPlainText } from '../marks/plainText'
import { $typedBlock } from './blockShortcuts'
import { $applyMark, $typedMark } from './inlineShortcuts'

/**
 * Markdown as one types: `**bold**`, `_italic_`, and at the start of a paragraph `##`, `-`, `1.`, `>`. What was typed is
 * written first and the change is a step of its own, so that one undo gives it back.
 */
export const MarkdownExtension = defineExtension({
  name: 'wechselrede/markdown',
  dependencies: [ConversionsExtension],
  register(editor) {
    const { areOn } = getExtensionDependencyFromEditor(editor, ConversionsExtension).output
    return mergeRegister(
      editor.registerCommand(
        KEY_SPACE_COMMAND,
        (event) => areOn() && !event?.isComposing && $takeSpace(editor, event),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerUpdateListener(({ dirtyLeaves, tags, editorState, prevEditorState }) => {
        if (!areOn() || dirtyLeaves.size === 0 || tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG)) return
        if (editor.isComposing()) return
        const before = prevEditorState._selection
        const closes = editorState.read(() => $closesMark(dirtyLeaves, $isRangeSelection(before) ? before : null))
        if (closes) editor.update($mark, { tag: HISTORY_PUSH_TAG })
      }),
    )
  },
})

function $takeSpace(editor: LexicalEditor, event: KeyboardEvent | null): boolean {
  const place = $place()
  if (!place || !$typedBlock(place, '')) return false
  event?.preventDefault()
  place.selection.insertText(' ')
  $onUpdate(() => editor.update($convertBlock, { tag: HISTORY_PUSH_TAG }))
  return true
}

function $convertBlock(): void {
  const typed = $place()
  const block = typed && $typedBlock(typed, ' ')
  if (!typed || !block) return
  $removeText(block.sign, 0, block.length)
  block.$become(typed)
}

/** One character was typed, and it closes a mark. A caret that only moved there closes nothing. */
function $closesMark(dirtyLeaves: ReadonlySet<string>, before: { anchor: { offset: number } } | null): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !dirtyLeaves.has(selection.anchor.key)) return false
  if (before && selection.anchor.offset > 1 && selection.anchor.offset !== before.anchor.offset + 1) return false
  return $typedMark(selection) !== null
}

function $mark(): void {
  const place = $place()
  const typed = place && !$isPlainText(place) ? $typedMark(place.selection) : null
  if (typed) $applyMark(typed)
}
