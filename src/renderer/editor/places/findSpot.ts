import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $getRoot, $getState, $isElementNode, type ElementNode, type LexicalNode } from 'lexical'
import type { TextPlace } from '../../../core/interview/finding'
import { $bioPerson, $isBioNode } from '../nodes/BioNode'
import { $isFieldNode, fieldState } from '../nodes/FieldNode'
import { $getPeople } from '../rootState'

/** Where a path of the interview leads to in the editor. */
export interface Spot {
  /** The child of the root that it lies in. */
  item: ElementNode
  /** A block with text; the item itself for a path to a whole turn, or to what has no text here (the picture of a figure). */
  element: ElementNode
  /** What holds the text, in order; null where the path leads to no text. */
  text: LexicalNode[] | null
}

type Path = TextPlace['path']
export type SpotFinder = (path: Path) => Spot | null

/**
 * Finds what paths lead to. The root's children are listed once, so find many places with one finder, and none after
 * the next change. Null: nothing of it stands in the editor, such as the bio of a person without a bio box.
 */
export function $createSpotFinder(): SpotFinder {
  const children = $getRoot().getChildren().filter($isElementNode)
  const fields = children.filter($isFieldNode)
  const body = children.filter((child) => !$isFieldNode(child))
  const fieldAt = (name: unknown, index: unknown) =>
    fields.filter((field) => $getState(field, fieldState) === name)[typeof index === 'number' ? index : 0]
  const bioOf = (person: unknown) => {
    const id = typeof person === 'number' ? $getPeople()[person]?.id : undefined
    return body.filter($isBioNode).find((bio) => $bioPerson(bio) === id)
  }
  return ([part, ...rest]) => {
    if (part === 'frame') return spotOf(fieldAt(rest[0], rest[1]))
    if (part === 'people') return $spotInBio(bioOf(rest[0]), rest)
    return part === 'body' ? $spotInItem(elementAt(body, rest[0]), rest.slice(1)) : null
  }
}

function spotOf(element: ElementNode | undefined, item = element): Spot | null {
  return element && item ? { item, element, text: element.getChildren() } : null
}

function $spotInBio(bio: ElementNode | undefined, [, field, index]: Path): Spot | null {
  if (!bio) return null
  const paragraph = field === 'bio' && typeof index === 'number' ? childAt(bio, index) : undefined
  return spotOf(paragraph, bio) ?? { item: bio, element: bio, text: null }
}

function $spotInItem(item: ElementNode | undefined, rest: Path): Spot | null {
  if (!item) return null
  const [block, path] = rest[0] === 'blocks' ? [childAt(item, rest[1]), rest.slice(2)] : [item, rest]
  if (!block) return null
  const [part, index] = path
  const whole = { item, element: block, text: null }
  if (part === 'items' && $isListNode(block)) return $listSpots(block, item)[Number(index)] ?? whole
  if (part === 'title') return spotOf(childAt(block, 0), item)
  if (part === 'content' && typeof index === 'number') return spotOf(childAt(block, index + 1), item)
  return part === 'content' || part === 'caption' ? spotOf(block, item) : whole
}

/** One spot for each item of the model's flat list: a nested list's items follow the item that holds them. */
function $listSpots(list: ListNode, item: ElementNode): Spot[] {
  return list
    .getChildren()
    .filter($isListItemNode)
    .flatMap((entry) => {
      const children = entry.getChildren()
      const text = children.filter((child) => !$isListNode(child))
      const nested = children.filter($isListNode).flatMap((inner) => $listSpots(inner, item))
      return text.length > 0 || nested.length === 0 ? [{ item, element: entry, text }, ...nested] : nested
    })
}

function childAt(parent: ElementNode, index: string | number | undefined): ElementNode | undefined {
  return elementAt(parent.getChildren().filter($isElementNode), index)
}

function elementAt(elements: readonly ElementNode[], index: string | number | undefined): ElementNode | undefined {
  return typeof index === 'number' ? elements[index] : undefined
}
