import { $createParagraphNode, $createTextNode, type ElementNode } from 'lexical'
import { wordsOf } from '../../../core/interview/views'
import { $createPullQuoteNode, $isPullQuoteNode, type PullQuoteNode } from '../nodes/PullQuoteNode'
import { $isTurnNode, $turnFields, type TurnNode } from '../nodes/TurnNode'
import { $insertBetween, $isEmptyParagraph } from './betweenActs'
import { $isBlankTurn, $itemOf, type Place } from './place'

/**
 * A pull quote: words selected in a turn are repeated behind it, in one step. Without a selection an empty one comes, and
 * a pull quote with the caret becomes a paragraph.
 * @param quoted puts words into the house's quotation marks
 */
export function $pullQuote(place: Place, quoted: (words: string) => string): void {
  const { block, turn } = place
  const words = $quotableWords(place)
  if (turn && words !== null) {
    const quote = $quoteOf(turn).append($createTextNode(quoted(words)))
    turn.insertAfter(quote)
    quote.selectEnd()
  } else if ($isPullQuoteNode(block)) {
    block.replace($createParagraphNode(), true)
  } else if (place.selection.isCollapsed()) {
    $insertQuote(place)
  }
}

/** The selected words, on one line, where all of them stand in one turn; else null. */
export function $quotableWords({ selection, turn }: Place): string | null {
  if (!turn || selection.isCollapsed()) return null
  if (!turn.is($itemOf(selection.anchor.getNode())) || !turn.is($itemOf(selection.focus.getNode()))) return null
  // A selection by the word easily begins with the full stop of the sentence before.
  const words = wordsOf(selection.getTextContent().replace(/^[\s.,;:!?)\]]+/u, '')).join(' ')
  return words === '' ? null : words
}

function $insertQuote(place: Place): void {
  const { item, turn } = place
  const quote = $quoteOf(turn && !$isBlankTurn(turn) ? turn : $turnBefore(item))
  if (turn && !$isEmptyParagraph(place)) turn.insertAfter(quote)
  else $insertBetween(place, quote)
  quote.selectEnd()
}

/** The turn that a quotation between turns most likely comes from. */
export function $turnBefore(item: ElementNode): TurnNode | null {
  for (let node = item.getPreviousSibling(); node; node = node.getPreviousSibling()) {
    if ($isTurnNode(node)) return node
  }
  return null
}

export function $quoteOf(turn: TurnNode | null): PullQuoteNode {
  if (!turn) return $createPullQuoteNode({ speaker: null, turn: null })
  const { id, speaker } = $turnFields(turn)
  return $createPullQuoteNode({ speaker, turn: id })
}
