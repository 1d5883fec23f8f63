import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  createCommand,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
  safeCast,
} from 'lexical'
import type { ImageRef } from '../../../core/interview/interview'
import { $place } from '../acts/place'
import { $takeSelectionFromPage } from '../acts/takeSelectionFromPage'
import { createDropLine } from './dropLine'
import { $spotUnder } from './dropSpot'
import { $insertFigures, $spotAt, type Spot } from './figureActs'
import { bringsPictures, type Pictures, pictureFilesIn } from './pictures'

/** Asks for pictures and puts them in at the caret. */
export const INSERT_PICTURE_COMMAND = createCommand<void>('INSERT_PICTURE_COMMAND')
/** Puts files in at the caret. */
export const INSERT_PICTURE_FILES_COMMAND = createCommand<readonly File[]>('INSERT_PICTURE_FILES_COMMAND')

/** Pictures come in by menu, by paste and by drop; each time as one undo step, once they lie with the draft. */
export const FiguresExtension = defineExtension({
  name: 'wechselrede/figures',
  config: safeCast<{ pictures: Pictures | null }>({ pictures: null }),
  register(editor, { pictures }) {
    if (!pictures) return () => undefined
    const line = createDropLine(editor)
    const take = (files: readonly File[], spot = $spotOfCaret()) =>
      void insertWhenTaken(editor, spot, pictures.take(files))
    return mergeRegister(
      line.hide,
      editor.registerCommand(
        INSERT_PICTURE_COMMAND,
        () => {
          void insertWhenTaken(editor, $spotOfCaret(), pictures.choose())
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        INSERT_PICTURE_FILES_COMMAND,
        (files) => {
          take(files)
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const files = event instanceof ClipboardEvent ? pictureFilesIn(event.clipboardData) : []
          // Word brings a picture of its text along with the text.
          const isText = event instanceof ClipboardEvent && event.clipboardData?.getData('text/plain') !== ''
          if (files.length === 0 || isText) return false
          event.preventDefault()
          $takeSelectionFromPage(editor)
          take(files)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DRAGOVER_COMMAND,
        (event) => {
          if (!bringsPictures(event.dataTransfer)) return false
          event.preventDefault()
          const spot = $spotUnder(editor, event)
          if (spot) line.show(spot)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          line.hide()
          const files = pictureFilesIn(event.dataTransfer)
          if (files.length === 0) return false
          event.preventDefault()
          take(files, $spotUnder(editor, event) ?? $spotOfCaret())
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DRAGEND_COMMAND,
        () => {
          line.hide()
          return false
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerRootListener((root, previous) => {
        previous?.removeEventListener('dragleave', line.hide)
        root?.addEventListener('dragleave', line.hide)
      }),
    )
  },
})

function $spotOfCaret(): Spot {
  const place = $place()
  const last = $getRoot().getLastChild()
  if (place) return $spotAt(place)
  return { beside: $isElementNode(last) ? last : $getRoot(), where: 'after' }
}

/** Typing may go on while a picture is on its way: it goes to its place if that is still there, else to the caret. */
async function insertWhenTaken(editor: LexicalEditor, { beside, where }: Spot, taken: Promise<ImageRef[]>) {
  const key: NodeKey = beside.getKey()
  const images = await taken
  if (images.length === 0) return
  editor.update(
    () => {
      const node = $getNodeByKey(key)
      const stands = $isElementNode(node) && node.isAttached()
      $insertFigures(stands ? { beside: node, where } : $spotOfCaret(), images)
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
  editor.focus()
}
