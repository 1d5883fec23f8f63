import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  HISTORY_PUSH_TAG,
  mergeRegister,
  PASTE_COMMAND,
  safeCast,
} from 'lexical'
import { $insertLines } from './acts/insertLines'
import { $place } from './acts/place'
import { $takeSelectionFromPage } from './acts/takeSelectionFromPage'
import { NAMESPACE } from './namespace'
import { $isFieldNode } from './nodes/FieldNode'

export interface PasteConfig {
  /** Offers a text that is an interview to the user. True: taken, nothing is pasted now. */
  offerInterview: (text: string) => boolean
}

/**
 * Pasting and dropping. What was cut in the editor comes back as it was; text from outside comes as words only, a line a
 * paragraph, and where a paste holds turns it is offered as an interview first.
 */
export const PasteExtension = defineExtension({
  name: 'wechselrede/paste',
  config: safeCast<PasteConfig>({ offerInterview: () => false }),
  register(editor, config) {
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          $takeSelectionFromPage(editor)
          const taken = event instanceof ClipboardEvent && $take(event.clipboardData, config.offerInterview)
          if (taken) event.preventDefault()
          return taken
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // A drop, and the spelling the browser offers; Lexical would read their HTML.
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (event) => typeof event !== 'string' && $take(event.dataTransfer, () => false),
        COMMAND_PRIORITY_HIGH,
      ),
    )
  },
})

function $take(data: DataTransfer | null, offerInterview: PasteConfig['offerInterview']): boolean {
  const selection = $getSelection()
  if (!data || !$isRangeSelection(selection)) return false
  const inField = $isFieldNode($place()?.item)
  if (!inField && isOwn(data)) return false
  const text = data.getData('text/plain')
  if (text === '') return false
  if (!inField && offerInterview(text)) return true
  $addUpdateTag(HISTORY_PUSH_TAG)
  $insertLines(selection, inField ? [linesOf(text).join(' ')] : linesOf(text))
  return true
}

/** Another program built on Lexical uses the same type with a namespace of its own. */
function isOwn(data: DataTransfer): boolean {
  const cut = data.getData('application/x-lexical-editor')
  return cut.includes(`"namespace":"${NAMESPACE}"`)
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '')
  return lines.length > 0 ? lines : [text]
}
