import { getExtensionDependencyFromEditor } from '@lexical/extension'
import fc from 'fast-check'
import { $isElementNode, KEY_SPACE_COMMAND, type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import type { BodyItem, Interview } from '../../../../src/core/interview/interview'
import { $place } from '../../../../src/renderer/editor/acts/place'
import { ConversionsExtension } from '../../../../src/renderer/editor/conversions'
import { dialogue } from '../dialogue'
import { $expectGrammar } from '../expectGrammar'
import { $caretPlaces, $putCaret, openHeadless, read, update } from '../headless'
import { charactersOf } from '../wordsIn'

const p = (text: string) => ({ type: 'paragraph' as const, content: text === '' ? [] : [{ text }] })

function conversation(...body: BodyItem[]): Interview {
  const people = [createPerson('house', 'werft', 'interviewer'), createPerson('guest', 'Ilse Tanner', 'guest')]
  return { ...createInterview('de'), people, body }
}

/** Types letter by letter at the caret, each letter an update, as the browser does it. */
async function type(editor: LexicalEditor, text: string): Promise<void> {
  for (const letter of text) {
    const handled = letter === ' ' && editor.dispatchCommand(KEY_SPACE_COMMAND, null as never)
    if (!handled) update(editor, () => $place()?.selection.insertText(letter))
    // What a letter sets off is written a moment later.
    await Promise.resolve()
    await Promise.resolve()
  }
}

async function undo(editor: LexicalEditor): Promise<void> {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  await Promise.resolve()
  update(editor, () => undefined)
}

/** An answer with one empty paragraph, and the caret there; `before` stands in a paragraph before it. */
function atEmptyParagraph(...before: string[]): LexicalEditor {
  const turn: BodyItem = { type: 'turn', id: 'a', speaker: 'guest', blocks: [...before.map(p), p('')] }
  const editor = openHeadless(conversation(turn))
  update(editor, () => {
    const node = $caretPlaces().at(-1)
    if ($isElementNode(node)) node.select(0, 0)
  })
  return editor
}

const words = (text: string, mark: 'bold' | 'italic') => [{ text, marks: [mark] }]

describe('signs around words', () => {
  it.each([
    ['**Stahl**', words('Stahl', 'bold')],
    ['_Stahl_', words('Stahl', 'italic')],
    ['*Stahl*', words('Stahl', 'italic')],
    ['so **Stahl** so', [{ text: 'so ' }, ...words('Stahl', 'bold'), { text: ' so' }]],
    ['„*Stahl*“', [{ text: '„' }, ...words('Stahl', 'italic'), { text: '“' }]],
    ['Leser*innen und Autor*innen', [{ text: 'Leser*innen und Autor*innen' }]],
    ['5 * 3 und 4 * 2', [{ text: '5 * 3 und 4 * 2' }]],
    ['datei_name_neu', [{ text: 'datei_name_neu' }]],
    ['** Stahl**', [{ text: '** Stahl**' }]],
    ['****', [{ text: '****' }]],
  ])('%s', async (typed, content) => {
    const editor = atEmptyParagraph()
    await type(editor, typed)
    expect(read(editor).body[0]).toMatchObject({ blocks: [{ type: 'paragraph', content }] })
  })

  it('are given back by one undo', async () => {
    const editor = atEmptyParagraph()
    await type(editor, 'so **Stahl**')
    await undo(editor)
    expect(read(editor).body[0]).toMatchObject({ blocks: [p('so **Stahl**')] })
  })
})

describe('a sign at the start of a paragraph', () => {
  const kinds: [string, unknown][] = [
    ['## ', [{ type: 'turn' }, { type: 'subhead', content: [{ text: 'Stahl' }] }]],
    ['- ', [{ blocks: [p('Davor.'), { type: 'list', ordered: false, items: [[{ text: 'Stahl' }]] }] }]],
    ['* ', [{ blocks: [p('Davor.'), { type: 'list', ordered: false, items: [[{ text: 'Stahl' }]] }] }]],
    ['1. ', [{ blocks: [p('Davor.'), { type: 'list', ordered: true, items: [[{ text: 'Stahl' }]] }] }]],
    ['> ', [{ type: 'turn' }, { type: 'pullQuote', content: [{ text: 'Stahl' }], speaker: 'guest', turn: 'a' }]],
    ['2. ', [{ blocks: [p('Davor.'), p('2. Stahl')] }]],
  ]
  it.each(kinds)('%s', async (sign, body) => {
    const editor = atEmptyParagraph('Davor.')
    await type(editor, `${sign}Stahl`)
    expect(read(editor).body).toMatchObject(body as object)
  })

  it('is given back by one undo, and a second space leaves it alone', async () => {
    const editor = atEmptyParagraph('Davor.')
    await type(editor, '- ')
    await undo(editor)
    await type(editor, ' ')
    expect(read(editor).body[0]).toMatchObject({ blocks: [p('Davor.'), p('-  ')] })
  })

  it('changes no other word anywhere, keeps the grammar, and undo gives back the exact state', async () => {
    const signs = fc.constantFrom('##', '-', '*', '1.', '>')
    let converted = 0
    await fc.assert(
      fc.asyncProperty(dialogue, fc.nat(), signs, async (interview, place, sign) => {
        const editor = openHeadless(interview)
        update(editor, () => $putCaret(place, 0))
        const before = charactersOf(read(editor))
        await type(editor, `${sign} `)
        editor.read($expectGrammar)
        const after = charactersOf(read(editor))
        if (after.length === before.length + sign.length + 1) return
        converted++
        expect(after).toBe(before)
        await undo(editor)
        expect(charactersOf(read(editor))).toHaveLength(before.length + sign.length + 1)
      }),
      { numRuns: 300 },
    )
    expect(converted).toBeGreaterThan(0)
  })
})

it('nothing is converted while it is switched off', async () => {
  const editor = atEmptyParagraph()
  getExtensionDependencyFromEditor(editor, ConversionsExtension).output.switchTo(false)
  await type(editor, '- **Stahl**')
  expect(read(editor).body[0]).toMatchObject({ blocks: [p('- **Stahl**')] })
})
