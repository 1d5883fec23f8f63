import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import type { BodyItem, Interview } from '../../../core/interview/interview'
import { $itemOf } from '../acts/place'
import { isRootChanged } from '../isRootChanged'
import { $isFieldNode } from '../nodes/FieldNode'
import { $interviewOf, $readFrame, $readItem } from './readNodes'

/** What was read last, and where each of its items stands. */
interface Read {
  interview: Interview
  body: readonly BodyItem[]
  places: ReadonlyMap<NodeKey, number>
}

export interface InterviewReader {
  /** The editor has changed. Takes note, nothing more. */
  note(change: Parameters<typeof isRootChanged>[0]): void
  /** The interview as it stands. The same object where nothing changed; an item that stayed the same is the same object. */
  read(): Interview
}

/**
 * Reads one editor again and again. After a key only the item with the caret is converted, and the others are not looked at;
 * they are listed anew when one came, went or moved.
 * @param opened what the editor was opened with: an item that says the same is given as it is there, so that a long interview is
 * not in memory twice
 */
export function createInterviewReader(editor: LexicalEditor, opened: Interview | null = null): InterviewReader {
  let last: Read | null = null
  const changed = new Set<NodeKey>()
  /** Items came, went or moved. */
  let reshaped = false
  /** The state before an undo, which swaps the whole state and names no nodes. */
  let before: EditorState | null = null

  const $read = (): Interview => {
    if (before) $noteDifferences(before)
    if (last && !reshaped && changed.size === 0) return last.interview
    last = last && !reshaped ? $refresh(last, changed) : $list(last, changed, opened?.body)
    changed.clear()
    reshaped = false
    before = null
    return last.interview
  }

  /** Nodes are never changed in place: one that is another object than before has changed. */
  const $noteDifferences = ({ _nodeMap: old }: EditorState) => {
    for (const [key, node] of editor.getEditorState()._nodeMap) {
      if (old.get(key) === node) continue
      if (key === 'root') reshaped = true
      else changed.add($itemOf(node)?.getKey() ?? key)
    }
  }

  return {
    note(change) {
      if (change.tags.has(HISTORIC_TAG)) before ??= change.prevEditorState
      if (isRootChanged(change)) reshaped = true
      for (const key of change.dirtyElements.keys()) if (key !== 'root') changed.add(key)
    },
    read: () => editor.read($read),
  }
}

/** Converts the items that changed. */
function $refresh({ interview, places, ...read }: Read, changed: ReadonlySet<NodeKey>): Read {
  const body = [...read.body]
  let { frame } = interview
  for (const key of changed) {
    const node = $getNodeByKey(key)
    const place = places.get(key)
    if ($isFieldNode(node)) frame = $readFrame()
    else if (place !== undefined && $isElementNode(node)) body[place] = $readItem(node)
  }
  return { interview: $interviewOf(frame, body), body, places }
}

/** Lists all items, and converts those that are new or changed; the first time all of them, beside what was opened. */
function $list(last: Read | null, changed: ReadonlySet<NodeKey>, opened: readonly BodyItem[] = []): Read {
  const body: BodyItem[] = []
  const places = new Map<NodeKey, number>()
  for (const node of $getRoot().getChildren()) {
    if (!$isElementNode(node) || $isFieldNode(node)) continue
    const key = node.getKey()
    const place = changed.has(key) ? undefined : last?.places.get(key)
    const known = place === undefined ? undefined : last?.body[place]
    places.set(key, body.length)
    body.push(known ?? asOpened($readItem(node), last ? undefined : opened[body.length]))
  }
  return { interview: $interviewOf($readFrame(), body), body, places }
}

function asOpened(item: BodyItem, opened: BodyItem | undefined): BodyItem {
  return opened && JSON.stringify(opened) === JSON.stringify(item) ? opened : item
}
