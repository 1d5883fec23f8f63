import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list'
import {
  $createParagraphNode,
  $findMatchingParent,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  INTERNAL_$isBlock,
} from 'lexical'
import { $isTurnNode } from '../nodes/TurnNode'
import type { Place } from './place'

/**
 * Lexical's own list commands know lists at the root only: they would dissolve a turn. So here: the selected paragraphs become
 * items of a list where they stand; if all of them are items already, their lists change kind, or become paragraphs again.
 */
export function $toggleList(place: Place, ordered: boolean): void {
  const type = ordered ? 'number' : 'bullet'
  const blocks = $selectedBlocks(place)
  const paragraphs = blocks.filter($mayBecomeItem)
  const lists = [...new Set(blocks.map((block) => block.getParent()).filter($isListNode))]
  if (paragraphs.length > 0) for (const paragraph of paragraphs) $becomeItem(place, paragraph, type)
  else if (lists.every((list) => list.getListType() === type)) lists.forEach($dissolve)
  else for (const list of lists) list.setListType(type)
}

function $selectedBlocks({ selection, block }: Place): ElementNode[] {
  if (selection.isCollapsed()) return [block]
  const blocks = selection
    .getNodes()
    .map((node) => $findMatchingParent(node, (parent): parent is ElementNode => INTERNAL_$isBlock(parent)))
  return [...new Set(blocks)].filter($isElementNode)
}

/** A list stands in a turn or between turns, not in a bio or an information box. */
function $mayBecomeItem(block: ElementNode): boolean {
  const parent = block.getParent()
  return $isParagraphNode(block) && ($isTurnNode(parent) || parent?.getKey() === 'root')
}

function $becomeItem({ selection }: Place, paragraph: ElementNode, type: 'number' | 'bullet'): void {
  const hadCaret = selection.anchor.key === paragraph.getKey()
  const item = $createListItemNode().append(...paragraph.getChildren())
  const previous = paragraph.getPreviousSibling()
  if ($isListNode(previous) && previous.getListType() === type) {
    previous.append(item)
    paragraph.remove()
  } else {
    paragraph.replace($createListNode(type).append(item))
  }
  if (hadCaret) item.selectStart()
}

function $dissolve(list: ListNode): void {
  for (const item of list.getChildren().filter($isListItemNode)) {
    const paragraph = $createParagraphNode().append(...item.getChildren())
    list.insertBefore(paragraph)
    if (paragraph.isEmpty()) paragraph.selectStart()
  }
  list.remove()
}

/** Enter in an item without words: a paragraph behind the list, with its spaces; what followed goes on as a list behind that. */
export function $leaveList(item: ListItemNode): void {
  const list = item.getParent()
  if (!$isListNode(list)) return
  const following = item.getNextSiblings()
  const paragraph = $createParagraphNode().append(...item.getChildren())
  list.insertAfter(paragraph)
  if (following.length > 0) paragraph.insertAfter($createListNode(list.getListType()).append(...following))
  item.remove()
  paragraph.selectEnd()
}
