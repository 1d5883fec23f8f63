import { $getRoot, $getState, type ElementNode } from 'lexical'
import { $isFieldNode, FIELDS, type Field, type FieldNode, fieldState } from '../nodes/FieldNode'

/** Fields that come with other blocks fill those of the frame that are empty. Gives what is left; of a field without words, nothing. */
export function $fillFields(blocks: readonly ElementNode[]): ElementNode[] {
  const fields = blocks.filter($isFieldNode).filter((field) => !field.isEmpty())
  const left = FIELDS.flatMap((name) =>
    $fill(
      name,
      fields.filter((field) => $getState(field, fieldState) === name),
    ),
  )
  return [...left, ...blocks.filter((block) => !$isFieldNode(block))]
}

function $fill(name: Field, fields: FieldNode[]): FieldNode[] {
  const empty = $emptyField(name)
  if (!empty || fields.length === 0) return fields
  for (const field of fields.toReversed()) empty.insertAfter(field)
  empty.remove()
  return []
}

export function $emptyField(name: Field): FieldNode | undefined {
  return $getRoot()
    .getChildren()
    .filter($isFieldNode)
    .find((node) => $getState(node, fieldState) === name && node.isEmpty())
}
