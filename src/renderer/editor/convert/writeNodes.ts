import { $createListItemNode, $createListNode } from '@lexical/list'
import { $createParagraphNode, $getRoot, type ElementNode } from 'lexical'
import type { Block, BodyItem, Inline, Interview, Turn, TurnBlock } from '../../../core/interview/interview'
import { $createBioNode } from '../nodes/BioNode'
import { $createBoxNode } from '../nodes/BoxNode'
import { $createFieldNode, type Field } from '../nodes/FieldNode'
import { $createFigureNode } from '../nodes/FigureNode'
import { $createNoteNode } from '../nodes/NoteNode'
import { $createPullQuoteNode } from '../nodes/PullQuoteNode'
import { $createSubheadNode } from '../nodes/SubheadNode'
import { $createTurnNode } from '../nodes/TurnNode'
import { $getPeople, $setDetails, $setPeople } from '../rootState'
import { $appendInline } from './inlineNodes'

/** Fills the empty editor with an interview. */
export function $writeInterview(interview: Interview): void {
  const { language, frame, people, body } = interview
  const { kicker, headline, standfirst, byline, ...details } = frame
  $setPeople(people)
  $setDetails({ language, ...details })
  $getRoot()
    .clear()
    .append(
      $field('kicker', plain(kicker)),
      $field('headline', plain(headline)),
      ...(standfirst.length > 0 ? standfirst : [[]]).map((content) => $field('standfirst', content)),
      $field('byline', plain(byline)),
      ...body.map($writeItem),
    )
}

/** One item of the body as nodes. The people must be set before: a bio box takes its words from its person. */
export function $writeItem(item: BodyItem): ElementNode {
  return item.type === 'turn' ? $writeTurn(item) : $writeBlock(item)
}

function $writeTurn(turn: Turn): ElementNode {
  return $createTurnNode(turn).append(...turn.blocks.map($writeBlock))
}

function $writeBlock(block: Block | TurnBlock): ElementNode {
  switch (block.type) {
    case 'paragraph':
      return $with($createParagraphNode(), block.content)
    case 'subhead':
      return $with($createSubheadNode(), block.content)
    case 'note':
      return $with($createNoteNode(), block.content)
    case 'pullQuote':
      return $with($createPullQuoteNode(block), block.content)
    case 'figure':
      return $with($createFigureNode(block.image), block.caption)
    case 'list':
      return $createListNode(block.ordered ? 'number' : 'bullet').append(
        ...block.items.map((item) => $with($createListItemNode(), item)),
      )
    case 'box':
      return $createBoxNode().append(...$paragraphs([plain(block.title), ...block.content]))
    case 'bio':
      return $writeBio(block.person)
  }
}

export function $writeBio(personId: string): ElementNode {
  const bio = $getPeople().find((person) => person.id === personId)?.bio ?? []
  return $createBioNode(personId).append(...$paragraphs(bio.length > 0 ? bio : [[]]))
}

export function $paragraphs(contents: readonly (readonly Inline[])[]): ElementNode[] {
  return contents.map((content) => $with($createParagraphNode(), content))
}

function $field(field: Field, content: readonly Inline[]): ElementNode {
  return $with($createFieldNode(field), content)
}

function $with(block: ElementNode, content: readonly Inline[]): ElementNode {
  $appendInline(block, content)
  return block
}

function plain(text: string): Inline[] {
  return text === '' ? [] : [{ text }]
}
