import {
  $getClipboardDataFromSelection,
  GetClipboardDataExtension,
  setLexicalClipboardDataTransfer,
} from '@lexical/clipboard'
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import {
  $addUpdateTag,
  $getEditor,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  configExtension,
  defineExtension,
  mergeRegister,
} from 'lexical'
import { $place } from '../acts/place'
import { $removeTurns } from '../acts/removeTurns'
import { $takeSelectionFromPage } from '../acts/takeSelectionFromPage'
import { LabelsExtension } from '../labels/labelsExtension'
import { $withPeople } from './copiedPeople'
import { $copiedSelection, type Copied } from './copiedSelection'

/**
 * Copying and cutting: clean HTML and plain text with labels for other programs, beside Lexical's own format, with
 * which turns, speakers and ids come back into this editor or another.
 */
export const CopyExtension = defineExtension({
  name: 'wechselrede/copy',
  dependencies: [
    LabelsExtension,
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'text/html': [(selection, next) => $copied(selection)?.html ?? next()],
        'text/plain': [(selection, next) => $copied(selection)?.text ?? next()],
        'application/x-lexical-editor': [(_selection, next) => $withPeople(next())],
      },
    }),
  ],
  register(editor) {
    const $look = () => {
      $takeSelectionFromPage(editor)
      return false
    }
    return mergeRegister(
      editor.registerCommand(COPY_COMMAND, $look, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(CUT_COMMAND, (event) => $look() || $cutTurns(event), COMMAND_PRIORITY_HIGH),
    )
  },
})

/** Turns that are selected whole go with their labels. Everything else is cut by Lexical. */
function $cutTurns(event: ClipboardEvent | KeyboardEvent | null): boolean {
  const place = $place()
  if (!place || !(event instanceof ClipboardEvent) || !event.clipboardData) return false
  const data = $getClipboardDataFromSelection(place.selection)
  if (!$removeTurns(place)) return false
  setLexicalClipboardDataTransfer(event.clipboardData, data)
  event.preventDefault()
  $addUpdateTag(CUT_TAG)
  return true
}

function $copied(selection: BaseSelection | null): Copied | null {
  const { style } = getExtensionDependencyFromEditor($getEditor(), LabelsExtension).output
  return $copiedSelection(selection, style())
}
