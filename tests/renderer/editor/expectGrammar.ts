import { $isListNode } from '@lexical/list'
import { $getRoot, $getState, $isElementNode, $isParagraphNode } from 'lexical'
import { expect } from 'vitest'
import { $isBioNode } from '../../../src/renderer/editor/nodes/BioNode'
import { $isBoxNode } from '../../../src/renderer/editor/nodes/BoxNode'
import { $isFieldNode, FIELDS, fieldState } from '../../../src/renderer/editor/nodes/FieldNode'
import { $isFigureNode } from '../../../src/renderer/editor/nodes/FigureNode'
import { $isNoteNode } from '../../../src/renderer/editor/nodes/NoteNode'
import { $isPullQuoteNode } from '../../../src/renderer/editor/nodes/PullQuoteNode'
import { $isSubheadNode } from '../../../src/renderer/editor/nodes/SubheadNode'
import { $isTurnNode } from '../../../src/renderer/editor/nodes/TurnNode'

/** The text has the shape of an interview: frame first, then turns with blocks, and blocks between them. */
export function $expectGrammar(): void {
  const children = $getRoot().getChildren()
  const fields = children.filter($isFieldNode)
  expect(children.slice(0, fields.length)).toEqual(fields)
  expect([...new Set(fields.map((field) => $getState(field, fieldState)))]).toEqual(FIELDS)
  expect(children.length).toBeGreaterThan(fields.length)
  for (const child of children.slice(fields.length)) {
    if (!$isTurnNode(child)) {
      expect(
        $isParagraphNode(child) ||
          $isSubheadNode(child) ||
          $isNoteNode(child) ||
          $isBioNode(child) ||
          $isListNode(child) ||
          $isBoxNode(child) ||
          $isFigureNode(child) ||
          $isPullQuoteNode(child),
      ).toBe(true)
      continue
    }
    expect(child.isEmpty()).toBe(false)
    for (const block of child.getChildren()) {
      expect(
        $isParagraphNode(block) ||
          $isListNode(block) ||
          $isNoteNode(block) ||
          $isFigureNode(block) ||
          $isPullQuoteNode(block),
        block.getType(),
      ).toBe(true)
      expect($isElementNode(block)).toBe(true)
    }
  }
}
