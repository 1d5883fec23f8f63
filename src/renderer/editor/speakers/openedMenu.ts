import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import type { Person, TurnKind } from '../../../core/interview/interview'
import { kindOf } from '../../../core/interview/views'
import { $itemOf } from '../acts/place'
import { $isTurnNode, $turnFields, type TurnNode } from '../nodes/TurnNode'
import { $getPeople } from '../rootState'
import { OPEN_SPEAKER_COMMAND } from '../runAction'

/** What the menu of a turn is about, as it was when it opened. */
export interface OpenedMenu {
  turn: NodeKey
  chip: Element
  people: readonly Person[]
  speaker: Person | undefined
  kind: TurnKind
}

/** A click on the chip of a turn, or its key in the turn. */
export function listenForMenu(editor: LexicalEditor, open: (opened: OpenedMenu) => void): () => void {
  const openFor = (turn: TurnNode) => {
    const chip = editor.getElementByKey(turn.getKey())?.firstElementChild
    if (chip) open({ turn: turn.getKey(), chip, ...$whoSpeaks(turn) })
  }
  const click = (event: MouseEvent) => {
    const chip = event.target instanceof Element ? event.target.closest('[aria-haspopup="menu"]') : null
    if (!chip) return
    event.preventDefault()
    editor.read(() => {
      const node = chip.parentElement && $getNearestNodeFromDOMNode(chip.parentElement)
      const turn = node && $itemOf(node)
      if ($isTurnNode(turn)) openFor(turn)
    })
  }
  return mergeRegister(
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('click', click)
      root?.addEventListener('click', click)
    }),
    editor.registerCommand(
      OPEN_SPEAKER_COMMAND,
      (key) => {
        const turn = $getNodeByKey(key)
        if (!$isTurnNode(turn)) return false
        openFor(turn)
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
  )
}

function $whoSpeaks(turn: TurnNode): Pick<OpenedMenu, 'people' | 'speaker' | 'kind'> {
  const people = $getPeople()
  const { speaker, kind } = $turnFields(turn)
  return {
    people,
    speaker: people.find((person) => person.id === speaker),
    kind: kindOf({ speaker, ...(kind && { kind }) }, people),
  }
}
