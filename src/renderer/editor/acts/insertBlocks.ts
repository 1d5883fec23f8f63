import { $createListItemNode, $isListItemNode } from '@lexical/list'
import { $createParagraphNode, $isParagraphNode, type ElementNode, type RangeSelection } from 'lexical'
import type { Block, Inline } from '../../../core/interview/interview'
import { $appendInline } from '../convert/inlineNodes'
import { $writeItem } from '../convert/writeNodes'
import { $isBioNode } from '../nodes/BioNode'
import { $isBoxNode } from '../nodes/BoxNode'
import { $isFieldNode } from '../nodes/FieldNode'
import { $insertApart } from './insertApart'
import { $place } from './place'

/**
 * Text with structure and marks, in place of what is selected. A single paragraph goes into the one with the caret. Where
 * only lines may stand (a caption, a note) paragraphs become lines, in a frame's field one line, in a list its items, in a
 * box or a bio paragraphs.
 */
export function $insertBlocks(selection: RangeSelection, blocks: readonly Block[]): void {
  if (!selection.isCollapsed()) selection.removeText()
  const place = $place()
  const contents = blocks.flatMap(contentsOf)
  const [only, ...others] = contents
  if (!place || !only) return
  const { item, block } = place
  if (others.length === 0) $insertInline(selection, only)
  else if ($isFieldNode(item)) $insertInline(selection, joined(contents, { text: ' ' }))
  else if ($isListItemNode(block))
    $insertApart(
      selection,
      contents.map((content) => $filled($createListItemNode(), content)),
    )
  else if ($isBoxNode(item) || $isBioNode(item)) {
    $insertApart(
      selection,
      contents.map((content) => $filled($createParagraphNode(), content)),
    )
  } else if ($isParagraphNode(block)) $insertApart(selection, blocks.map($writeItem))
  else $insertInline(selection, joined(contents, { break: true }))
}

/** The texts of a block: a paragraph's, each item's of a list. */
function contentsOf(block: Block): Inline[][] {
  if (block.type === 'list') return block.items
  if (block.type === 'figure') return [block.caption]
  if (block.type === 'box') return [[{ text: block.title }], ...block.content]
  return block.type === 'bio' ? [] : [block.content]
}

function joined(contents: readonly Inline[][], between: Inline): Inline[] {
  return contents.flatMap((content, index) => (index > 0 ? [between, ...content] : content))
}

function $insertInline(selection: RangeSelection, content: readonly Inline[]): void {
  selection.insertNodes($filled($createParagraphNode(), content).getChildren())
}

function $filled(block: ElementNode, content: readonly Inline[]): ElementNode {
  $appendInline(block, content)
  return block
}
