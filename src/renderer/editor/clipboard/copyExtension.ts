import { GetClipboardDataExtension } from '@lexical/clipboard'
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import {
  $getEditor,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  configExtension,
  defineExtension,
  mergeRegister,
} from 'lexical'
import { $takeSelectionFromPage } from '../acts/takeSelectionFromPage'
import { LabelsExtension } from '../labels/labelsExtension'
import { $copiedSelection, type Copied } from './copiedSelection'

/**
 * Copying and cutting: clean HTML and plain text with labels for other programs, beside Lexical's own format, with
 * which turns, speakers and ids come back into the editor.
 */
export const CopyExtension = defineExtension({
  name: 'wechselrede/copy',
  dependencies: [
    LabelsExtension,
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'text/html': [(selection, next) => $copied(selection)?.html ?? next()],
        'text/plain': [(selection, next) => $copied(selection)?.text ?? next()],
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
      editor.registerCommand(CUT_COMMAND, $look, COMMAND_PRIORITY_HIGH),
    )
  },
})

function $copied(selection: BaseSelection | null): Copied | null {
  const { style } = getExtensionDependencyFromEditor($getEditor(), LabelsExtension).output
  return $copiedSelection(selection, style())
}
