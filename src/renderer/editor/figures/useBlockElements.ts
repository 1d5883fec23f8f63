import { $getNodeByKey, type ElementNode, type Klass, type LexicalEditor, type NodeKey } from 'lexical'
import { useEffect, useState } from 'react'

/** A block of the text and what is read of it. */
export interface ShownBlock<Value> {
  key: NodeKey
  element: HTMLElement
  value: Value
}

/**
 * The blocks of one kind that stand in the editor, for React to draw into. A key pressed in one of them draws nothing as
 * long as what is read stays the same.
 */
export function useBlockElements<Node extends ElementNode, Value>(
  editor: LexicalEditor,
  kind: Klass<Node>,
  $read: (node: Node) => Value,
): readonly ShownBlock<Value>[] {
  const [blocks, setBlocks] = useState<readonly ShownBlock<Value>[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: which kind is read, and how, never changes
  useEffect(
    () =>
      editor.registerMutationListener(kind, (mutations) => {
        const changed = editor.getEditorState().read(() =>
          [...mutations].map(([key, mutation]) => ({
            key,
            block: mutation === 'destroyed' ? null : $shown(editor, kind, key, $read),
          })),
        )
        setBlocks((before) => changed.reduce((blocks, { key, block }) => replaced(blocks, key, block), before))
      }),
    [editor],
  )
  return blocks
}

function $shown<Node extends ElementNode, Value>(
  editor: LexicalEditor,
  kind: Klass<Node>,
  key: NodeKey,
  $read: (node: Node) => Value,
): ShownBlock<Value> | null {
  const node = $getNodeByKey(key)
  const element = editor.getElementByKey(key)
  return element && isA(node, kind) ? { key, element, value: $read(node) } : null
}

function isA<Node extends ElementNode>(node: unknown, kind: Klass<Node>): node is Node {
  return node instanceof kind
}

function replaced<Value>(
  blocks: readonly ShownBlock<Value>[],
  key: NodeKey,
  next: ShownBlock<Value> | null,
): readonly ShownBlock<Value>[] {
  const at = blocks.findIndex((block) => block.key === key)
  const before = blocks[at]
  if (!next) return before ? blocks.toSpliced(at, 1) : blocks
  if (!before) return [...blocks, next]
  return before.element === next.element && before.value === next.value ? blocks : blocks.with(at, next)
}
