import {
  createCommand,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { $insertBio, $toggleNote, $toggleSubhead } from './acts/blockActs'
import { $toggleList } from './acts/listActs'
import { $place, type Place } from './acts/place'
import { $insertTurnAfter, $moveItem, $movePair, $splitTurn } from './acts/turnActs'
import { $isFieldNode } from './nodes/FieldNode'
import type { TurnNode } from './nodes/TurnNode'
import type { EditorAction } from './session'

/** Opens the field for a link's address at the selection. */
export const OPEN_LINK_COMMAND = createCommand<void>('OPEN_LINK_COMMAND')

type Act = (editor: LexicalEditor) => void

const ACTIONS: Readonly<Record<EditorAction, Act>> = {
  undo: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  redo: (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
  bold: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
  italic: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
  link: (editor) => editor.dispatchCommand(OPEN_LINK_COMMAND, undefined),
  bulletList: (editor) => at(editor, (place) => $toggleList(place, false)),
  numberedList: (editor) => at(editor, (place) => $toggleList(place, true)),
  subhead: (editor) => at(editor, $toggleSubhead),
  note: (editor) => at(editor, $toggleNote),
  bio: (editor) => at(editor, $insertBio),
  newTurn: (editor) => at(editor, $newTurnBehind),
  splitTurn: (editor) => onTurn(editor, (turn, place) => $splitTurn(place, turn)),
  moveTurnUp: (editor) => onTurn(editor, (turn) => $moveItem(turn, 'up')),
  moveTurnDown: (editor) => onTurn(editor, (turn) => $moveItem(turn, 'down')),
  movePairUp: (editor) => onTurn(editor, (turn) => $movePair(turn, 'up')),
  movePairDown: (editor) => onTurn(editor, (turn) => $movePair(turn, 'down')),
}

export function runAction(editor: LexicalEditor, action: EditorAction): void {
  ACTIONS[action](editor)
}

/** Acts where the caret is, as one undo step; an editor that was never entered has its caret at the end. */
function at(editor: LexicalEditor, $act: (place: Place) => void): void {
  editor.focus(() =>
    editor.update(
      () => {
        const place = $place()
        if (place) $act(place)
      },
      { tag: HISTORY_PUSH_TAG },
    ),
  )
}

function onTurn(editor: LexicalEditor, $act: (turn: TurnNode, place: Place) => void): void {
  at(editor, (place) => {
    if (place.turn) $act(place.turn, place)
  })
}

function $newTurnBehind({ item }: Place): void {
  let last = item
  for (let next = last.getNextSibling(); $isFieldNode(last) && $isFieldNode(next); next = last.getNextSibling())
    last = next
  $insertTurnAfter(last)
}
