import {
  $getNodeByKey,
  $getRoot,
  $getState,
  defineExtension,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { $asks } from '../acts/pairActs'
import { $place } from '../acts/place'
import { $sameSpeaker } from '../acts/turnActs'
import { isRootChanged } from '../isRootChanged'
import { $isTurnNode, type TurnNode, turnIdState } from '../nodes/TurnNode'
import type { Outline, OutlineRow } from './outline'

/** Milliseconds of quiet before the rows are looked at again. */
const QUIET = 150
/** More than a row can show. */
const LONGEST = 160

/**
 * The questions of the interview. A key only takes note of the one turn it is in; turns are gone through when one came,
 * went, moved or changed its speaker, and then after a moment of quiet.
 */
export const OutlineExtension = defineExtension({
  name: 'wechselrede/outline',
  build: createOutline,
  register(editor, _config, state) {
    const outline = state.getOutput()
    return editor.registerUpdateListener((change) => {
      if (isRootChanged(change)) outline.noteAll()
      else for (const [key, itself] of change.dirtyElements) outline.note(key, itself)
      outline.follow(change.editorState)
    })
  },
})

function createOutline(editor: LexicalEditor) {
  let outline: Outline = { rows: [], active: null }
  /** From each turn to the key of the turn that its row begins with. */
  let heads = new Map<NodeKey, NodeKey>()
  let rows = new Map<NodeKey, OutlineRow>()
  let due: 'all' | Set<NodeKey> = 'all'
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const settle = () => {
    clearTimeout(timer)
    timer = undefined
    if (due !== 'all' && due.size === 0) return
    editor.getEditorState().read(() => {
      if (due === 'all') ({ heads, rows } = $readRows(rows))
      else for (const key of due) $refresh(rows, key)
      due = new Set()
      show([...rows.values()], $activeRow(heads, rows))
    })
  }
  const show = (next: readonly OutlineRow[], active: string | null) => {
    const { rows: before } = outline
    const sameRows = next === before || (next.length === before.length && next.every((row, n) => row === before[n]))
    if (sameRows && active === outline.active) return
    outline = { rows: sameRows ? before : next, active }
    for (const listener of listeners) listener()
  }

  const wait = () => {
    clearTimeout(timer)
    if (listeners.size > 0) timer = setTimeout(settle, QUIET)
  }
  const noteAll = () => {
    due = 'all'
    wait()
  }

  return {
    get(): Outline {
      if (listeners.size === 0) settle()
      return outline
    },
    listen(listener: () => void) {
      settle()
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    settle,
    noteAll,
    /** A node changed; `itself`: its place, its speaker or its children, not only words within. */
    note(key: NodeKey, itself: boolean) {
      if (itself && heads.has(key)) noteAll()
      else if (due !== 'all' && rows.has(key)) {
        due.add(key)
        wait()
      }
    },
    /** The caret may be in another pair. */
    follow(state: EditorState) {
      if (due === 'all' || listeners.size === 0) return
      show(
        outline.rows,
        state.read(() => $activeRow(heads, rows)),
      )
    },
  }
}

function $activeRow(heads: ReadonlyMap<NodeKey, NodeKey>, rows: ReadonlyMap<NodeKey, OutlineRow>): string | null {
  const item = $place()?.item
  const head = item && heads.get(item.getKey())
  return (head && rows.get(head)?.turn) ?? null
}

/** Goes through all turns once. A row that says the same as before is the same. */
function $readRows(before: ReadonlyMap<NodeKey, OutlineRow>) {
  const heads = new Map<NodeKey, NodeKey>()
  const rows = new Map<NodeKey, OutlineRow>()
  let head: NodeKey | null = null
  let pair = ''
  let asked: TurnNode | null = null
  for (const turn of $getRoot().getChildren().filter($isTurnNode)) {
    const asks = $asks(turn)
    if (head === null || (asks && !asked)) pair = $getState(turn, turnIdState)
    if (head === null || (asks && !(asked && $sameSpeaker(asked, turn)))) {
      head = turn.getKey()
      rows.set(head, $rowOf(turn, pair, asks, before.get(head)))
    }
    heads.set(turn.getKey(), head)
    asked = asks ? turn : null
  }
  return { heads, rows }
}

function $refresh(rows: Map<NodeKey, OutlineRow>, key: NodeKey): void {
  const turn = $getNodeByKey(key)
  const row = rows.get(key)
  if ($isTurnNode(turn) && row) rows.set(key, $rowOf(turn, row.pair, row.asks, row))
}

function $rowOf(turn: TurnNode, pair: string, asks: boolean, before: OutlineRow | undefined): OutlineRow {
  const row = { turn: $getState(turn, turnIdState), pair, words: $firstWords(turn), asks }
  const isSame = before?.turn === row.turn && before.pair === pair && before.words === row.words && before.asks === asks
  return isSame ? before : row
}

function $firstWords(turn: TurnNode): string {
  const texts = turn.getChildren().values()
  for (const block of texts) {
    const words = block.getTextContent().slice(0, LONGEST).trim()
    if (words !== '') return words
  }
  return ''
}
