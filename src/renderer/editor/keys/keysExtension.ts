import {
  $addUpdateTag,
  $getSelection,
  type BaseSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORY_PUSH_TAG,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { $place } from '../acts/place'
import { $takeSelectionFromPage } from '../acts/takeSelectionFromPage'
import type { TurnNode } from '../nodes/TurnNode'
import { KEYS, matches } from './keys'

/** Runs the table of keys. What no rule takes is left to Lexical and the browser; composition is never touched. */
export const KeysExtension = defineExtension({
  name: 'wechselrede/keys',
  register(editor) {
    const label = createLabelSelection(editor)
    return mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.isComposing || editor.isComposing()) return false
          // For every key: Lexical's own rules for the arrows look at the place too.
          $takeSelectionFromPage(editor)
          const handled = $runKey(editor, event, label)
          if (handled) event.preventDefault()
          return handled
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // Lexical would take the focus out of the text, and what is typed next would go nowhere.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_BEFORE_EDITOR),
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
        const changed = dirtyElements.size > 0 || dirtyLeaves.size > 0
        if (changed || !label.isAt(editorState._selection)) label.clear()
      }),
    )
  },
})

function $runKey(editor: LexicalEditor, event: KeyboardEvent, label: LabelSelection): boolean {
  const rules = KEYS.filter((rule) => rule.chords.some((chord) => matches(chord, event, IS_APPLE)))
  if (rules.length === 0) return false
  const place = $place()
  if (!place) return false
  const tools = { editor, event, arm: label.select, isArmed: label.is }
  const handled = rules.some((rule) => rule.$run?.(place, tools))
  // An act of its own: undo takes it back without the letters that were typed just before.
  if (handled) $addUpdateTag(HISTORY_PUSH_TAG)
  return handled
}

interface LabelSelection {
  select(turn: TurnNode): void
  is(turn: TurnNode): boolean
  /** Whether the caret is where it was: the browser may tell of a place that the key knew already. */
  isAt(selection: BaseSelection | null): boolean
  clear(): void
}

/** The label that one Backspace has selected and that a second one would remove. Shown, but not part of the text. */
function createLabelSelection(editor: LexicalEditor): LabelSelection {
  let selected: NodeKey | null = null
  let caret: BaseSelection | null = null
  const show = (on: boolean) => {
    const element = selected === null ? null : editor.getElementByKey(selected)
    element?.toggleAttribute('data-label-selected', on)
  }
  const clear = () => {
    show(false)
    selected = null
    caret = null
  }
  return {
    select: (turn) => {
      clear()
      selected = turn.getKey()
      caret = $getSelection()?.clone() ?? null
      show(true)
    },
    is: (turn) => selected === turn.getKey(),
    isAt: (selection) => caret?.is(selection) === true,
    clear,
  }
}
