import { $isListItemNode } from '@lexical/list'
import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { $place } from './place'

/**
 * Blocks in place of the caret, in the turn or wherever it stands: the first paragraph goes on from what stands before the
 * caret, the last one goes on with what stands behind. Lexical's own `insertNodes` makes one line of them in a turn.
 */
export function $insertApart(selection: RangeSelection, nodes: readonly ElementNode[]): void {
  const block = $place()?.block
  const rest = block?.isEmpty() === false ? selection.insertParagraph() : null
  const [first, ...others] = nodes
  if (!block || !first) return
  const goesOn = !block.isEmpty() && $isSameKind(block, first)
  if (goesOn) block.append(...first.getChildren())
  let last: ElementNode = block
  for (const node of goesOn ? others : nodes) {
    last.insertAfter(node)
    last = node
  }
  if (!goesOn && block.isEmpty()) block.remove()
  last.selectEnd()
  if (!rest) return
  if ($isSameKind(last, rest)) last.append(...rest.getChildren())
  if (rest.isEmpty()) rest.remove()
}

export function $isSameKind(one: ElementNode, other: LexicalNode): boolean {
  return ($isParagraphNode(one) && $isParagraphNode(other)) || ($isListItemNode(one) && $isListItemNode(other))
}

/** Runs of text between blocks become paragraphs. */
export function $inBlocks(nodes: readonly LexicalNode[]): ElementNode[] {
  const blocks: ElementNode[] = []
  let open: ElementNode | null = null
  for (const node of nodes) {
    if ($isElementNode(node) && !node.isInline()) {
      blocks.push(node)
      open = null
      continue
    }
    if (!open) {
      open = $createParagraphNode()
      blocks.push(open)
    }
    open.append(node)
  }
  return blocks
}
