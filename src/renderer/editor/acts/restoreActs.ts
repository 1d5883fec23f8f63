import { $getRoot, $getSelection, $isRangeSelection } from 'lexical'
import type { Interview, Person, Turn } from '../../../core/interview/interview'
import { $writeInterview, $writeItem } from '../convert/writeNodes'
import { $isFieldNode } from '../nodes/FieldNode'
import { $turnById } from '../outline/goToTurn'
import { $getPeople, $setPeople } from '../rootState'

/** Makes an older version the text, with all that belongs to it. */
export function $restoreInterview(version: Interview): void {
  $writeInterview(version)
  $getRoot().selectStart()
}

/**
 * Puts one turn of an older version in the place of what it is now. A turn that is gone comes back behind the last of
 * those before it that are still there, and a speaker who is gone comes along.
 */
export function $restoreTurn(id: string, version: Pick<Interview, 'people' | 'body'>): void {
  const index = version.body.findIndex((item) => item.type === 'turn' && item.id === id)
  const turn = version.body[index]
  if (turn?.type !== 'turn') return
  $takeSpeaker(turn, version.people)
  const node = $writeItem(turn)
  const current = $turnById(id)
  if (current) {
    const selection = $getSelection()
    const held = $isRangeSelection(selection) && selection.getNodes().some((each) => current.isParentOf(each))
    current.replace(node)
    // A caret in what is gone would stand nowhere.
    if (held) node.selectStart()
    return
  }
  const before = version.body
    .slice(0, index)
    .flatMap((item) => (item.type === 'turn' ? ($turnById(item.id) ?? []) : []))
  const anchor = before.at(-1) ?? $getRoot().getChildren().findLast($isFieldNode)
  anchor?.insertAfter(node)
}

function $takeSpeaker(turn: Turn, people: readonly Person[]): void {
  const speaker = people.find((person) => person.id === turn.speaker)
  if (!speaker || $getPeople().some((person) => person.id === speaker.id)) return
  $setPeople([...$getPeople(), speaker])
}
