import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list'
import { $getRoot, $getState, $isElementNode, type ElementNode } from 'lexical'
import type { BodyItem, Frame, Inline, Interview, Turn, TurnBlock } from '../../../core/interview/interview'
import { INTERVIEW_VERSION } from '../../../core/interview/interviewVersion'
import { $bioPerson, $isBioNode } from '../nodes/BioNode'
import { $isBoxNode } from '../nodes/BoxNode'
import { $isFieldNode, fieldState } from '../nodes/FieldNode'
import { $figureImage, $isFigureNode } from '../nodes/FigureNode'
import { $isNoteNode } from '../nodes/NoteNode'
import { $isPullQuoteNode, $quoteSource } from '../nodes/PullQuoteNode'
import { $isSubheadNode } from '../nodes/SubheadNode'
import { $isTurnNode, $turnFields, type TurnNode } from '../nodes/TurnNode'
import { $getDetails, $getPeople } from '../rootState'
import { $inlineOf, $inlineOfAll } from './inlineNodes'

/** The interview that stands in the editor. */
export function $readInterview(): Interview {
  const items = $getRoot()
    .getChildren()
    .filter((node) => $isElementNode(node) && !$isFieldNode(node))
  return $interviewOf($readFrame(), items.filter($isElementNode).map($readItem))
}

/** The interview of a frame and items that were read, with the people and the language of the editor. */
export function $interviewOf(frame: Frame, body: BodyItem[]): Interview {
  return {
    format: 'wechselrede',
    version: INTERVIEW_VERSION,
    language: $getDetails().language,
    frame,
    people: [...$getPeople()],
    body: isBlank(body) ? [] : body,
  }
}

/** The fields at the head of the text, and the details beside it. */
export function $readFrame(): Frame {
  const { language: _, ...details } = $getDetails()
  const frame: Frame = { kicker: '', headline: '', standfirst: [], byline: '', ...details }
  let node = $getRoot().getFirstChild()
  for (; $isFieldNode(node); node = node.getNextSibling()) {
    const field = $getState(node, fieldState)
    if (field === 'standfirst') frame.standfirst.push($inlineOf(node))
    else frame[field] = node.getTextContent()
  }
  return { ...frame, standfirst: withoutBlank(frame.standfirst) }
}

/** An empty field still shows a place to write. */
function withoutBlank(paragraphs: Inline[][]): Inline[][] {
  return paragraphs.length === 1 && paragraphs[0]?.length === 0 ? [] : paragraphs
}

/** The editor keeps one empty paragraph where the body would else be gone. */
function isBlank(body: readonly BodyItem[]): boolean {
  const [only] = body
  return body.length === 1 && only?.type === 'paragraph' && only.content.length === 0
}

/** One item of the body. */
export function $readItem(node: ElementNode): BodyItem {
  return $isTurnNode(node) ? $readTurn(node) : $readBlock(node)
}

function $readTurn(node: TurnNode): Turn {
  const { id, speaker, kind, time } = $turnFields(node)
  const blocks = node.getChildren().filter($isElementNode).map($readTurnBlock)
  return {
    type: 'turn',
    id,
    speaker,
    ...(kind && { kind }),
    ...(time !== null && { time }),
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', content: [] }],
  }
}

function $readTurnBlock(node: ElementNode): TurnBlock {
  if ($isListNode(node)) return $readList(node)
  if ($isNoteNode(node)) return { type: 'note', content: $inlineOf(node) }
  if ($isPullQuoteNode(node)) return { type: 'pullQuote', content: $inlineOf(node), ...$quoteSource(node) }
  if ($isFigureNode(node)) return { type: 'figure', image: $figureImage(node), caption: $inlineOf(node) }
  return { type: 'paragraph', content: $inlineOf(node) }
}

function $readBlock(node: ElementNode): BodyItem {
  if ($isSubheadNode(node)) return { type: 'subhead', content: $inlineOf(node) }
  if ($isBioNode(node)) return { type: 'bio', person: $bioPerson(node) }
  if ($isBoxNode(node)) {
    const [title, ...paragraphs] = node.getChildren().filter($isElementNode)
    return { type: 'box', title: title?.getTextContent() ?? '', content: paragraphs.map($inlineOf) }
  }
  return $readTurnBlock(node)
}

function $readList(list: ListNode): TurnBlock {
  return { type: 'list', ordered: list.getListType() === 'number', items: $itemsOf(list) }
}

/** The model's lists are flat; a nested list's items follow the item that holds them. */
function $itemsOf(list: ListNode): Inline[][] {
  return list.getChildren().flatMap((item) => ($isListItemNode(item) ? $itemContents(item) : []))
}

function $itemContents(item: ListItemNode): Inline[][] {
  const children = item.getChildren()
  const nested = children.filter($isListNode).flatMap($itemsOf)
  const own = $inlineOfAll(children.filter((child) => !$isListNode(child)))
  return own.length > 0 || nested.length === 0 ? [own, ...nested] : nested
}
