import { LinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $setState,
  defineExtension,
  type ElementNode,
  getRegisteredNodeOrThrow,
  getTransformSetFromKlass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  RootNode,
} from 'lexical'
import { newId } from '../newId'
import { $createFieldNode, $isFieldNode, FIELDS, FieldNode, fieldState } from '../nodes/FieldNode'
import { $isFigureNode } from '../nodes/FigureNode'
import { $isNoteNode } from '../nodes/NoteNode'
import { $isPullQuoteNode } from '../nodes/PullQuoteNode'
import { $createSubheadNode } from '../nodes/SubheadNode'
import { $createTurnNode, $isTurnNode, $turnFields, TurnNode, turnIdState } from '../nodes/TurnNode'

/**
 * What may stand where, kept by transforms: whatever a key, a paste or a drag leaves behind, the text has the shape
 * of an interview afterwards, and no word is lost. Each transform looks at one node and its neighbours only;
 * nothing here may grow with the document, for it runs on every key.
 */
export const GrammarExtension = defineExtension({
  name: 'wechselrede/grammar',
  register(editor) {
    const keyOfTurn = new Map<string, NodeKey>()
    dropOwnRuleOfRoot(editor)
    return mergeRegister(
      editor.registerNodeTransform(TurnNode, (turn) => {
        $keepUniqueId(turn, keyOfTurn)
        $mendTurn(turn)
      }),
      editor.registerNodeTransform(FieldNode, $mendField),
      editor.registerNodeTransform(RootNode, $mendRoot),
      editor.registerNodeTransform(LinkNode, $mendLink),
      editor.registerNodeTransform(ListNode, $mendList),
      editor.registerNodeTransform(HeadingNode, (heading) => $rename(heading, $createSubheadNode())),
      editor.registerNodeTransform(QuoteNode, (quote) => $rename(quote, $createParagraphNode())),
    )
  },
})

/**
 * Lexical goes through all children of the root at every key, in search of what belongs into a line. It lets no text be put
 * there, only links, and they see to themselves by `$mendLink`.
 */
function dropOwnRuleOfRoot(editor: LexicalEditor): void {
  const { transforms } = getRegisteredNodeOrThrow(editor, RootNode.getType())
  for (const own of getTransformSetFromKlass(RootNode)) transforms.delete(own)
}

/** A turn that was copied brings its id along; the copy gets one of its own. */
function $keepUniqueId(turn: TurnNode, keyOfTurn: Map<string, NodeKey>): void {
  const id = $getState(turn, turnIdState)
  const owner = keyOfTurn.get(id)
  const taken = owner !== undefined && owner !== turn.getKey() && $getNodeByKey(owner)?.isAttached() === true
  if (id !== '' && !taken) {
    keyOfTurn.set(id, turn.getKey())
    return
  }
  const fresh = newId()
  keyOfTurn.set(fresh, turn.getKey())
  $setState(turn, turnIdState, fresh)
}

function mayStandInTurn(node: LexicalNode): boolean {
  return (
    $isParagraphNode(node) || $isListNode(node) || $isNoteNode(node) || $isPullQuoteNode(node) || $isFigureNode(node)
  )
}

function $mendTurn(turn: TurnNode): void {
  if (!$isBody(turn.getParent())) {
    $lift(turn)
    return
  }
  if (turn.isEmpty()) {
    turn.remove()
    return
  }
  const stranger = turn.getChildren().find((child) => !mayStandInTurn(child))
  if (!stranger) return
  if (!$isElementNode(stranger) || stranger.isInline()) {
    const paragraph = $createParagraphNode()
    stranger.insertBefore(paragraph)
    paragraph.append(stranger)
    return
  }
  // A turn in a turn, a subhead, a bio: it comes out, and what followed it goes on in a turn of the same speaker.
  const following = stranger.getNextSiblings()
  turn.insertAfter(stranger)
  if (following.length > 0) {
    const rest = $createTurnNode({ ...$turnFields(turn), id: newId() })
    stranger.insertAfter(rest)
    rest.append(...following)
  }
}

/** Lists have items and are flat: the items of a list in an item follow that item. */
function $mendList(list: ListNode): void {
  if (list.isEmpty()) {
    list.remove()
    return
  }
  const item = list.getParent()
  if (!$isListItemNode(item)) return
  for (const nested of list.getChildren().toReversed()) item.insertAfter(nested)
  list.remove()
  if (item.isEmpty()) item.remove()
}

function $isBody(node: LexicalNode | null): boolean {
  return node !== null && node.getKey() === 'root'
}

/** A link outside of any block comes into a paragraph. */
function $mendLink(link: LinkNode): void {
  if (!$isBody(link.getParent())) return
  const paragraph = $createParagraphNode()
  link.insertBefore(paragraph)
  paragraph.append(link)
}

/** A turn inside something that is no turn (a list item, a note): out of it, behind it. */
function $lift(turn: TurnNode): void {
  const parent = turn.getParent()
  if (!parent || $isTurnNode(parent)) return
  parent.insertAfter(turn)
}

/** A frame field anywhere else than at the head, or a second headline, is text like any other. */
function $mendField(field: FieldNode): void {
  const previous = field.getPreviousSibling()
  const isFirst = previous === null && $isBody(field.getParent())
  if (isFirst || ($isFieldNode(previous) && $follows(previous, field))) return
  $rename(field, $createParagraphNode())
}

function $follows(previous: FieldNode, field: FieldNode): boolean {
  const before = FIELDS.indexOf($getState(previous, fieldState))
  const own = FIELDS.indexOf($getState(field, fieldState))
  return before < own || (before === own && $getState(field, fieldState) === 'standfirst')
}

function $rename(node: ElementNode, into: ElementNode): void {
  node.replace(into, true)
}

/** The frame is always there, in its order, and there is always a place to write below it. */
export function $mendRoot(root: RootNode): void {
  let node: LexicalNode | null = root.getFirstChild()
  let last: FieldNode | null = null
  for (const field of FIELDS) {
    if ($isFieldNode(node) && $getState(node, fieldState) === field) {
      while ($isFieldNode(node) && $getState(node, fieldState) === field) {
        last = node
        node = node.getNextSibling()
      }
    } else {
      last = $insertField($createFieldNode(field), last)
    }
  }
  if (!node) $getRoot().append($createParagraphNode())
}

function $insertField(field: FieldNode, after: FieldNode | null): FieldNode {
  if (after) after.insertAfter(field)
  else $getRoot().getFirstChild()?.insertBefore(field) ?? $getRoot().append(field)
  return field
}
