import { getExtensionDependencyFromEditor } from '@lexical/extension'
import {
  $addUpdateTag,
  createCommand,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { type QuotationMarks, quotationMarks } from '../../core/typography/quotationMarks'
import { quoted } from '../../core/typography/quoted'
import { $lastField } from './acts/betweenActs'
import { $bioCandidates, $insertBio, $insertBox, $insertParagraph, $toggleNote, $toggleSubhead } from './acts/blockActs'
import { $toggleList } from './acts/listActs'
import { $deletePair, $duplicatePair, $insertQuestion, $movePair } from './acts/pairActs'
import { $place, type Place } from './acts/place'
import { $pullQuote } from './acts/pullQuoteActs'
import { $insertTurnAfter, $moveItem, $splitTurn } from './acts/turnActs'
import { INSERT_PICTURE_COMMAND } from './figures/figuresExtension'
import { LabelsExtension } from './labels/labelsExtension'
import { $isFieldNode } from './nodes/FieldNode'
import type { TurnNode } from './nodes/TurnNode'
import { $getDetails } from './rootState'
import type { EditorAction } from './session'

/** Opens the field for a link's address, at the selection or at the link with the caret. */
export const OPEN_LINK_COMMAND = createCommand<void>('OPEN_LINK_COMMAND')
/** Opens the list of blocks at the caret: all of them, or the bio boxes. */
export const OPEN_INSERT_COMMAND = createCommand<'all' | 'bio'>('OPEN_INSERT_COMMAND')

/** Opens the menu of a turn's speaker. */
export const OPEN_SPEAKER_COMMAND = createCommand<NodeKey>('OPEN_SPEAKER_COMMAND')

/** Puts the focus into the bar that floats at the caret. */
export const ENTER_BAR_COMMAND = createCommand<void>('ENTER_BAR_COMMAND')

type Act = (place: Place, editor: LexicalEditor) => void

/** What happens at the caret, in one step. */
const ACTS = {
  bulletList: (place) => $toggleList(place, false),
  numberedList: (place) => $toggleList(place, true),
  paragraph: $insertParagraph,
  subhead: $toggleSubhead,
  pullQuote: (place, editor) => $pullQuote(place, (words) => quoted(words, $marksOf(editor))),
  note: $toggleNote,
  box: $insertBox,
  bio: $bio,
  newTurn: $newTurnBehind,
  splitTurn: onTurn((turn, place) => $splitTurn(place, turn)),
  insertQuestion: onTurn((turn, place) => $insertQuestion(place, turn)),
  duplicatePair: onTurn($duplicatePair),
  deletePair: onTurn($deletePair),
  moveTurnUp: onTurn((turn) => $moveItem(turn, 'up')),
  moveTurnDown: onTurn((turn) => $moveItem(turn, 'down')),
  movePairUp: onTurn((turn) => $movePair(turn, 'up')),
  movePairDown: onTurn((turn) => $movePair(turn, 'down')),
} as const satisfies Partial<Record<EditorAction, Act>>

/** What goes to Lexical or opens something. */
const COMMANDS: Readonly<Record<Exclude<EditorAction, keyof typeof ACTS>, (editor: LexicalEditor) => unknown>> = {
  undo: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  redo: (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
  bold: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
  italic: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
  underline: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'underline'),
  strike: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'strikethrough'),
  superscript: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'superscript'),
  subscript: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'subscript'),
  link: (editor) => editor.dispatchCommand(OPEN_LINK_COMMAND, undefined),
  insertBlock: (editor) => editor.focus(() => editor.dispatchCommand(OPEN_INSERT_COMMAND, 'all')),
  picture: (editor) => editor.dispatchCommand(INSERT_PICTURE_COMMAND, undefined),
}

/** Does it where the caret is, as one undo step; an editor that was never entered has its caret at the end. */
export function runAction(editor: LexicalEditor, action: EditorAction): void {
  if (isAct(action)) editor.focus(() => editor.update(() => $runAction(editor, action)))
  else COMMANDS[action](editor)
}

/** The same inside an update, such as that of a key. */
export function $runAction(editor: LexicalEditor, action: EditorAction): void {
  const place = $place()
  if (!isAct(action)) COMMANDS[action](editor)
  else if (place) {
    $addUpdateTag(HISTORY_PUSH_TAG)
    ACTS[action](place, editor)
  }
}

function isAct(action: EditorAction): action is keyof typeof ACTS {
  return action in ACTS
}

function onTurn($act: (turn: TurnNode, place: Place) => void): Act {
  return (place) => {
    if (place.turn) $act(place.turn, place)
  }
}

function $newTurnBehind({ item }: Place): void {
  $insertTurnAfter($isFieldNode(item) ? $lastField(item) : item)
}

/** Of several people who could have a bio box, the user chooses. */
function $bio(place: Place, editor: LexicalEditor): void {
  const choice = $bioCandidates(place).length > 1
  if (!choice || !editor.dispatchCommand(OPEN_INSERT_COMMAND, 'bio')) $insertBio(place)
}

/** The quotation marks of the house style and the interview's language. */
function $marksOf(editor: LexicalEditor): QuotationMarks {
  const { quotes } = getExtensionDependencyFromEditor(editor, LabelsExtension).output.style()
  return quotationMarks($getDetails().language, quotes)
}
