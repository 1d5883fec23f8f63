import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $selectAll,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import type { Interview } from '../../../../src/core/interview/interview'
import { openHeadless, read, update } from '../headless'

const bold = (text: string) => ({ text, marks: ['bold' as const] })

function interview(): Interview {
  const made = createInterview('de')
  made.frame.headline = 'Messung'
  made.people = [createPerson('guest', 'Ilse Tanner', 'guest')]
  const blocks = ['Erst den Wind.', 'Dann den Stahl.'].map((text) => ({
    type: 'paragraph' as const,
    content: [{ text }],
  }))
  made.body = [
    { type: 'turn', id: 'a', speaker: 'guest', blocks },
    { type: 'box', title: 'Zur Sache', content: [[{ text: 'Stahl klingt.' }]] },
  ]
  return made
}

function boldAll(editor: LexicalEditor): void {
  update(editor, () => $selectAll())
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')
  update(editor, () => undefined)
}

it('makes all words bold and plain again; what must be plain stays so', () => {
  const editor = openHeadless(interview())
  const before = read(editor)
  boldAll(editor)
  const { frame, body } = read(editor)
  expect(frame.headline).toBe('Messung')
  expect(body).toMatchObject([
    { blocks: [{ content: [bold('Erst den Wind.')] }, { content: [bold('Dann den Stahl.')] }] },
    { title: 'Zur Sache', content: [[bold('Stahl klingt.')]] },
  ])
  const formats = editor.read(() =>
    $getRoot()
      .getAllTextNodes()
      .map((node) => [node.getTextContent(), node.getFormat()]),
  )
  expect(formats).toContainEqual(['Messung', 0])
  expect(formats).toContainEqual(['Zur Sache', 0])
  boldAll(editor)
  expect(read(editor)).toEqual(before)
})

it('keeps the selection', () => {
  const editor = openHeadless(interview())
  boldAll(editor)
  const selected = editor.read(() => $getSelection())
  expect($isRangeSelection(selected) && editor.read(() => selected.getTextContent())).toContain('Stahl klingt.')
  expect(editor.read(() => $getSelection()?.getTextContent())).toContain('Messung')
})
