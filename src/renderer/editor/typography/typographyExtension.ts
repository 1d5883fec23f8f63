import {
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_END_TAG,
  defineExtension,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  mergeRegister,
  PASTE_TAG,
  UNDO_COMMAND,
} from 'lexical'
import { DEFAULT_STYLE, houseStyle } from '../../../core/style/houseStyle'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import type { Conversion } from '../../../core/typography/conversion'
import { conversionsByKey } from '../../../core/typography/conversions'
import { ConversionsExtension } from '../conversions'
import { $replaceIn } from '../places/replaceAt'
import { $getDetails } from '../rootState'
import { $typedText, type TypedText } from './typedText'

/** Updates in which nothing was typed. */
const NOT_TYPED = [HISTORIC_TAG, PASTE_TAG, COMPOSITION_END_TAG]

/**
 * Quotation marks, dashes and spaces as one types, by the language of the interview and its house style. What was typed
 * is there first and the change is a step of its own: one undo, or Backspace right behind it, gives it back.
 */
export const TypographyExtension = defineExtension({
  name: 'wechselrede/typography',
  dependencies: [ConversionsExtension],
  build: () => {
    let { quotes } = houseStyle(DEFAULT_STYLE)
    return {
      quotes: () => quotes,
      setQuotes(next: typeof quotes) {
        quotes = next
      },
    }
  },
  register(editor, _config, state) {
    const { areOn } = state.getDependency(ConversionsExtension).output
    const { quotes } = state.getOutput()
    /** The change that Backspace would take back: the last one, as long as nothing else has happened. */
    let fresh = false
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyLeaves, editorState, prevEditorState, tags }) => {
        fresh = tags.has(CONVERSION_TAG)
        if (!areOn() || dirtyLeaves.size === 0 || fresh || NOT_TYPED.some((tag) => tags.has(tag))) return
        if (editor.isComposing()) return
        const found = editorState.read(() => $conversions(prevEditorState, quotes()))
        if (found) editor.update(() => $convert(found), { tag: [HISTORY_PUSH_TAG, CONVERSION_TAG], discrete: true })
      }),
      editor.registerCommand(
        KEY_BACKSPACE_COMMAND,
        (event) => {
          if (!fresh || event?.shiftKey || event?.altKey || event?.ctrlKey || event?.metaKey) return false
          event?.preventDefault()
          return editor.dispatchCommand(UNDO_COMMAND, undefined)
        },
        COMMAND_PRIORITY_HIGH,
      ),
    )
  },
})

const CONVERSION_TAG = 'wechselrede-typography'

interface Found {
  typed: TypedText
  conversions: Conversion[]
}

function $conversions(previous: EditorState, quotes: HouseStyle['quotes']): Found | null {
  const { language } = $getDetails()
  const typed = $typedText(previous, language)
  if (!typed) return null
  const conversions = conversionsByKey(typed.before, { language, quotes }, typed.guards)
  return conversions.length > 0 ? { typed, conversions } : null
}

/** From the caret backwards, so that no conversion moves the place of another. */
function $convert({ typed, conversions }: Found): void {
  for (const { from, to, text } of [...conversions].reverse()) $replaceIn(typed.spot, { from, to }, text)
}
