import { $isListItemNode } from '@lexical/list'
import {
  $addUpdateTag,
  $isParagraphNode,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  IS_APPLE,
  type LexicalEditor,
} from 'lexical'
import { $backspace, $delete, type EdgeResult } from '../acts/edgeActs'
import { $enter } from '../acts/enterActs'
import { $deletePair, $duplicatePair, $insertQuestion, $movePair } from '../acts/pairActs'
import { $atStartOf, $isBlankTurn, $selectedItems, type Place } from '../acts/place'
import { $removeTurns } from '../acts/removeTurns'
import { $giveTo, $neighbourSpeaker, $setSpeaker } from '../acts/speakerActs'
import { $moveItem, $splitTurn } from '../acts/turnActs'
import { focusPicture } from '../figures/focusPicture'
import { $linkAt } from '../marks/links'
import { $isFieldNode } from '../nodes/FieldNode'
import { $isFigureNode } from '../nodes/FigureNode'
import { $isTurnNode, type TurnNode } from '../nodes/TurnNode'
import { $getPeople } from '../rootState'
import { $runAction, ENTER_BAR_COMMAND, OPEN_LINK_COMMAND, OPEN_SPEAKER_COMMAND } from '../runAction'
import type { EditorAction } from '../session'

/** A key with exactly these modifiers. `mod` is Ctrl, on macOS Cmd. Digits are read by their place on the keyboard. */
export interface Chord {
  key: string
  mod?: boolean
  alt?: boolean
  shift?: boolean
  /** Only macOS, or everywhere else. */
  on?: 'mac' | 'other'
  /** macOS: the Control key itself. */
  control?: boolean
}

export interface KeyTools {
  editor: LexicalEditor
  event: KeyboardEvent
  /** Selects the label of a turn, so that the next press joins it. */
  arm(turn: TurnNode): void
  isArmed(turn: TurnNode): boolean
}

/** Where a key does what its sentence says; the catalogue has the words for it. */
export type KeyPlace =
  | 'anywhere'
  | 'turn'
  | 'turnStart'
  | 'turnEnd'
  | 'emptyTurn'
  | 'selectedTurns'
  | 'selection'
  | 'field'
  | 'caption'
  | 'label'

export interface KeyRule {
  id: string
  chords: readonly Chord[]
  /** Each place has a sentence of its own in the help sheet, `keys.sentences.<id>.<place>`, and a test of its own. None: the menu says it. */
  places: readonly KeyPlace[]
  /** False: not for this place; Lexical or the browser goes on. Missing: Lexical or an extension answers the key. */
  $run?(place: Place, tools: KeyTools): boolean
  /** Words come or go, as the user wishes. Every other key leaves each character where it was or moves it. */
  changesWords?: true
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** The keys of the editor. Handlers, menus, help sheet and tests are made from this table. */
export const KEYS: readonly KeyRule[] = [
  {
    id: 'enter',
    chords: [{ key: 'Enter' }],
    places: ['turnEnd', 'turn', 'emptyTurn', 'field'],
    $run: (place) => {
      // Also where Lexical makes the paragraph.
      $addUpdateTag(HISTORY_PUSH_TAG)
      return $enter(place)
    },
  },
  {
    id: 'newParagraph',
    chords: [{ key: 'Enter', shift: true }],
    places: ['turn'],
    // The fields of the frame are single lines for this key too, and an item without words leaves its list.
    $run: (place, { editor }) =>
      (($isFieldNode(place.item) || $isListItemNode(place.block)) && $enter(place)) ||
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
  },
  {
    id: 'splitTurn',
    chords: [{ key: 'Enter', mod: true }],
    places: ['turn'],
    $run: (place) => {
      // Outside of turns Lexical makes the paragraph.
      $addUpdateTag(HISTORY_PUSH_TAG)
      return $onTurn(place, (turn) => $splitTurn(place, turn)) || $enter(place)
    },
  },
  { id: 'nextSpeaker', chords: [{ key: 'Tab' }], places: ['turnStart'], $run: (place) => $changeSpeaker(place, 1) },
  {
    id: 'previousSpeaker',
    chords: [{ key: 'Tab', shift: true }],
    places: ['turnStart'],
    $run: (place) => $changeSpeaker(place, -1),
  },
  {
    id: 'insertQuestion',
    chords: [{ key: 'Enter', mod: true, shift: true }],
    places: [],
    $run: (place) => $onTurn(place, (turn) => $insertQuestion(place, turn)),
  },
  {
    id: 'setSpeaker',
    chords: DIGITS.flatMap((key): Chord[] => [
      { key, alt: true, on: 'other' },
      { key, control: true, on: 'mac' },
    ]),
    places: ['selectedTurns'],
    $run: (place, { event }) => $setSpeakerByDigit(place, event.code),
  },
  {
    id: 'speakerMenu',
    // With Option macOS writes characters.
    chords: [
      { key: 's', alt: true, on: 'other' },
      { key: 's', control: true, on: 'mac' },
    ],
    places: ['turn'],
    $run: ({ turn }, { editor }) => turn !== null && editor.dispatchCommand(OPEN_SPEAKER_COMMAND, turn.getKey()),
  },
  action('bold', { key: 'b', mod: true }),
  action('italic', { key: 'i', mod: true }),
  action('underline', { key: 'u', mod: true }),
  action('strike', { key: 'x', mod: true, shift: true }),
  action('superscript', { key: 'h', mod: true, shift: true }),
  action('subscript', { key: 'l', mod: true, shift: true }),
  {
    id: 'link',
    chords: [{ key: 'k', mod: true }],
    places: ['selection'],
    $run: ({ selection }, { editor }) =>
      (!selection.isCollapsed() || $linkAt(selection) !== null) && editor.dispatchCommand(OPEN_LINK_COMMAND, undefined),
  },
  action('numberedList', { key: '7', mod: true, shift: true }),
  action('bulletList', { key: '8', mod: true, shift: true }),
  action('pullQuote', { key: '9', mod: true, shift: true }),
  action('insertBlock', { key: 'j', mod: true }),
  {
    id: 'toolbar',
    chords: [{ key: 'F10', alt: true }],
    places: ['selection'],
    $run: (_, { editor }) => editor.dispatchCommand(ENTER_BAR_COMMAND, undefined),
  },
  {
    id: 'toPicture',
    chords: [{ key: 'Backspace' }],
    places: ['caption'],
    $run: (place, { editor }) => $toPicture(place, editor),
  },
  {
    id: 'backspace',
    chords: [{ key: 'Backspace' }],
    places: ['turnStart'],
    $run: (place, tools) => $removeTurns(place) || $atEdge($backspace(place, tools.isArmed), tools),
  },
  {
    id: 'delete',
    chords: [{ key: 'Delete' }],
    places: ['turnEnd'],
    $run: (place, tools) => $removeTurns(place) || $atEdge($delete(place, tools.isArmed), tools),
  },
  {
    id: 'movePairUp',
    chords: [{ key: 'ArrowUp', alt: true, shift: true }],
    places: ['turn'],
    $run: (place) => $onTurn(place, (turn) => $movePair(turn, 'up')),
  },
  {
    id: 'movePairDown',
    chords: [{ key: 'ArrowDown', alt: true, shift: true }],
    places: ['turn'],
    $run: (place) => $onTurn(place, (turn) => $movePair(turn, 'down')),
  },
  {
    id: 'duplicatePair',
    chords: [{ key: 'd', mod: true, shift: true }],
    places: [],
    changesWords: true,
    $run: (place) => $onTurn(place, $duplicatePair),
  },
  {
    id: 'deletePair',
    chords: [{ key: 'Backspace', mod: true, shift: true }],
    places: [],
    changesWords: true,
    $run: (place) => $onTurn(place, $deletePair),
  },
  {
    id: 'moveTurnUp',
    chords: [{ key: 'ArrowUp', alt: true }],
    places: ['turn'],
    $run: (place) => $onTurn(place, (turn) => $moveItem(turn, 'up')),
  },
  {
    id: 'moveTurnDown',
    chords: [{ key: 'ArrowDown', alt: true }],
    places: ['turn'],
    $run: (place) => $onTurn(place, (turn) => $moveItem(turn, 'down')),
  },
  { id: 'name', chords: [{ key: ' ' }], places: ['label'] },
  { id: 'paste', chords: [{ key: 'v', mod: true }], places: ['anywhere'] },
]

/** An action that also stands in a menu; its name there is its sentence. */
function action(id: EditorAction, chord: Chord): KeyRule {
  return {
    id,
    chords: [chord],
    places: [],
    $run: (_, { editor }) => {
      $runAction(editor, id)
      return true
    },
  }
}

const ACCELERATOR_NAMES: Readonly<Record<string, string>> = { ArrowUp: 'Up', ArrowDown: 'Down', ' ': 'Space' }

/** The chords of a rule on this platform, in the notation of native menus: `CmdOrCtrl+Enter`. */
export function acceleratorsOf(id: string, mac = IS_APPLE): string[] {
  const chords = KEYS.find((rule) => rule.id === id)?.chords ?? []
  return chords.filter(({ on }) => !on || (on === 'mac') === mac).map(accelerator)
}

function accelerator({ key, mod, alt, shift, control }: Chord): string {
  const name = ACCELERATOR_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [control && 'Control', mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}

/** Whether an event is this chord. AltGraph is Ctrl+Alt on Windows and writes characters: never a chord. */
export function matches(chord: Chord, event: KeyboardEvent, mac: boolean): boolean {
  if (chord.on && (chord.on === 'mac') !== mac) return false
  if (event.getModifierState('AltGraph')) return false
  const named = DIGITS.includes(chord.key)
    ? event.code === `Digit${chord.key}`
    : event.key.toLowerCase() === chord.key.toLowerCase()
  const mod = mac ? event.metaKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.metaKey
  return (
    named &&
    mod === (chord.mod ?? false) &&
    other === (chord.control ?? false) &&
    event.altKey === (chord.alt ?? false) &&
    event.shiftKey === (chord.shift ?? false)
  )
}

/** From the start of a caption to its picture, where a second press removes it: a picture must not vanish by one key. */
function $toPicture({ selection, block }: Place, editor: LexicalEditor): boolean {
  if (!$isFigureNode(block) || !selection.isCollapsed() || !$atStartOf(block, selection.anchor)) return false
  focusPicture(editor, block.getKey())
  return true
}

/** In a turn the key is ours, even where there is nothing to do: Alt+Down must not wander off. */
function $onTurn({ turn }: Place, act: (turn: TurnNode) => unknown): boolean {
  if (!turn) return false
  act(turn)
  return true
}

function $changeSpeaker({ turn, selection }: Place, step: 1 | -1): boolean {
  if (!turn || !selection.isCollapsed()) return false
  if (!$isBlankTurn(turn) && !$atStartOf(turn, selection.anchor)) return false
  const speaker = $neighbourSpeaker(turn, step)
  if (speaker === null) return false
  $setSpeaker(turn, speaker)
  return true
}

/** The selected turns; plain paragraphs become turns only where no turn is selected. */
function $setSpeakerByDigit(place: Place, code: string): boolean {
  const person = $getPeople()[Number(code.slice('Digit'.length)) - 1]
  const selected = $selectedItems(place)
  const turns = selected.filter($isTurnNode)
  const items = turns.length > 0 ? turns : selected.filter($isParagraphNode)
  if (!person || items.length === 0) return false
  for (const item of items) $giveTo(item, person.id)
  return true
}

function $atEdge(result: EdgeResult, tools: KeyTools): boolean {
  if (result === 'default') return false
  if (result === 'done') return true
  if ('label' in result) tools.arm(result.label)
  else focusPicture(tools.editor, result.picture.getKey())
  return true
}
