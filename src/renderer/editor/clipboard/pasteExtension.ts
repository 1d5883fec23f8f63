import { ClipboardImportExtension } from '@lexical/clipboard'
import { $isListNode } from '@lexical/list'
import {
  $addUpdateTag,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  configExtension,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  safeCast,
} from 'lexical'
import { blocksOfClipboard, type Clipboard, isTooLong } from '../../../core/read/clipboard'
import { $fillFields } from '../acts/fillFields'
import { $inBlocks, $insertApart } from '../acts/insertApart'
import { $insertBlocks } from '../acts/insertBlocks'
import { $insertItems, $removeSelected } from '../acts/insertItems'
import { $place } from '../acts/place'
import { $takeSelectionFromPage } from '../acts/takeSelectionFromPage'
import { NAMESPACE } from '../namespace'
import { $isFieldNode } from '../nodes/FieldNode'
import { $importWithPeople } from './copiedPeople'

export interface PasteConfig {
  /** Offers a text that is an interview to the user. True: taken, nothing is pasted now. */
  offerInterview: (clipboard: Clipboard) => boolean
  /** Says that something is too long to be pasted. */
  refuse: (clipboard: Clipboard) => void
}

/**
 * Pasting and dropping. What was cut in the editor comes back as it was; text from outside comes with the structure and the
 * marks that an interview knows, and where it holds turns it is offered as an interview first.
 */
export const PasteExtension = defineExtension({
  name: 'wechselrede/paste',
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: { 'application/x-lexical-editor': [$importWithPeople] },
    }),
  ],
  config: safeCast<PasteConfig>({ offerInterview: () => false, refuse: () => undefined }),
  register(editor, config) {
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          $takeSelectionFromPage(editor)
          const taken = event instanceof ClipboardEvent && $take(event.clipboardData, config)
          if (taken) event.preventDefault()
          return taken
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // What was cut or copied in the editor, as nodes.
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes, selection }) => $isRangeSelection(selection) && $takeBack(selection, nodes),
        COMMAND_PRIORITY_HIGH,
      ),
      // A drop, and the spelling the browser offers; Lexical would read their HTML.
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (event) => typeof event !== 'string' && $take(event.dataTransfer, { ...config, offerInterview: () => false }),
        COMMAND_PRIORITY_HIGH,
      ),
    )
  },
})

/** The field of a frame is one line; nothing in it is offered as an interview. */
function $take(data: DataTransfer | null, { offerInterview, refuse }: PasteConfig): boolean {
  const selection = $getSelection()
  if (!data || !$isRangeSelection(selection)) return false
  const own = ownNodes(data)
  const inField = $isFieldNode($place()?.item) && !holdsFrame(own)
  if (!inField && own !== '') return false
  const clipboard: Clipboard = { html: data.getData('text/html'), text: data.getData('text/plain') }
  if (clipboard.html === '' && clipboard.text === '') return false
  if (isTooLong(clipboard)) {
    refuse(clipboard)
    return true
  }
  if (!inField && offerInterview(clipboard)) return true
  $addUpdateTag(HISTORY_PUSH_TAG)
  $insertBlocks(selection, blocksOfClipboard(clipboard))
  return true
}

/** Turns and what stands between them go between items of the body, fields to the frame, paragraphs and words to the caret. */
function $takeBack(selection: RangeSelection, nodes: LexicalNode[]): boolean {
  if (!nodes.some((node) => $isElementNode(node) && !node.isInline())) return false
  const behind = $removeSelected(selection)
  const blocks = $inBlocks(nodes)
  if (blocks.every((block) => $isParagraphNode(block) || $isListNode(block))) $insertApart(selection, blocks)
  else $insertItems($fillFields(blocks), 'joined', behind)
  return true
}

/** Another program built on Lexical uses the same type with a namespace of its own. */
function ownNodes(data: DataTransfer): string {
  const cut = data.getData('application/x-lexical-editor')
  return cut.includes(`"namespace":"${NAMESPACE}"`) ? cut : ''
}

/** Fields with turns are no words for one line. */
function holdsFrame(nodes: string): boolean {
  return ['field', 'turn'].every((type) => nodes.includes(`"type":"${type}"`))
}
