import { $exportMimeTypeFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard'
import { $getSelection, $selectAll, type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import type { Interview, Person } from '../../../../src/core/interview/interview'
import { personOf, turnsOf } from '../../../../src/core/interview/views'
import { $changePerson } from '../../../../src/renderer/editor/acts/peopleActs'
import { CopyExtension } from '../../../../src/renderer/editor/clipboard/copyExtension'
import { PasteExtension } from '../../../../src/renderer/editor/clipboard/pasteExtension'
import { openHeadless, read, update } from '../headless'

const OWN = 'application/x-lexical-editor'
const werft = createPerson('w', 'werft', 'interviewer')
const tanner = { ...createPerson('t', 'Ilse Tanner', 'guest', 'IT'), position: 'Ingenieurin' }

function interviewOf(people: Person[], ...turns: [speaker: string, text: string][]): Interview {
  const body = turns.map(([speaker, text], index) => ({
    type: 'turn' as const,
    id: `${speaker}${index}`,
    speaker,
    blocks: [{ type: 'paragraph' as const, content: [{ text }] }],
  }))
  return { ...createInterview('de'), people, body }
}

const A = interviewOf([werft, tanner], ['w', 'Was hören Sie?'], ['t', 'Den Wind.'])

function open(interview: Interview): LexicalEditor {
  return openHeadless(interview, [CopyExtension, PasteExtension])
}

function copyAll(editor: LexicalEditor): string {
  let copied: string | null = null
  update(editor, () => {
    const selection = $selectAll()
    copied = $exportMimeTypeFromSelection(OWN, selection)
    selection.focus.getNode().selectEnd()
  })
  return copied ?? ''
}

function paste(editor: LexicalEditor, copied: string): void {
  const data = { getData: (type: string) => (type === OWN ? copied : '') } as unknown as DataTransfer
  update(editor, () => {
    const selection = $getSelection() ?? $selectAll()
    $insertDataTransferForRichText(data, selection)
  })
}

function speakersIn(editor: LexicalEditor): (string | undefined)[] {
  const interview = read(editor)
  return turnsOf(interview).map(({ speaker }) => personOf(interview.people, speaker)?.name)
}

describe('turns copied into another interview', () => {
  it('are of the people of the same name, and whoever is not there comes along, in one undo step', () => {
    const start = interviewOf([createPerson('x', 'Werft', 'interviewer')], ['x', 'Guten Tag.'])
    const editor = open(start)
    copyAll(editor)
    paste(editor, copyAll(open(A)))
    expect(speakersIn(editor)).toEqual(['Werft', 'Werft', 'Ilse Tanner'])
    expect(read(editor).people).toEqual([createPerson('x', 'Werft', 'interviewer'), tanner])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    expect(read(editor)).toEqual(start)
    editor.dispatchCommand(REDO_COMMAND, undefined)
    expect(speakersIn(editor)).toEqual(['Werft', 'Werft', 'Ilse Tanner'])
  })

  it('are of their own people where others have the same ids, as in interviews of one template', () => {
    const editor = open(interviewOf([werft, createPerson('t', 'Anton Rehm', 'guest')], ['t', 'Ja.']))
    copyAll(editor)
    paste(editor, copyAll(open(A)))
    expect(speakersIn(editor)).toEqual(['Anton Rehm', 'werft', 'Ilse Tanner'])
    expect(read(editor).people.map(({ name }) => name)).toEqual(['werft', 'Anton Rehm', 'Ilse Tanner'])
  })

  it('stay of the same person in their own interview, whatever the name is by now', () => {
    const editor = open(A)
    const copied = copyAll(editor)
    update(editor, () => $changePerson('t', { name: 'Ilse Tanner-Groß' }))
    paste(editor, copied)
    expect(speakersIn(editor)).toEqual(['werft', 'Ilse Tanner-Groß', 'werft', 'Ilse Tanner-Groß'])
    expect(read(editor).people).toHaveLength(2)
  })

  it('stay apart where two have one name, and are nobody else’s where somebody has none', () => {
    const two = ['a', 'b', 'n'].map((id) => createPerson(id, id === 'n' ? '' : 'Publikum', 'guest'))
    const editor = open(interviewOf([werft, createPerson('n', 'Anton Rehm', 'guest')], ['w', 'Bitte.']))
    copyAll(editor)
    paste(editor, copyAll(open(interviewOf(two, ['a', 'Ja?'], ['b', 'Nein?'], ['n', 'Doch.']))))
    expect(speakersIn(editor)).toEqual(['werft', 'Publikum', 'Publikum', ''])
    const [, first, second] = turnsOf(read(editor))
    expect(first?.speaker).not.toBe(second?.speaker)
  })

  it.each([
    ['no list', { people: 'Ilse Tanner' }],
    ['no people', { people: [null, 3, { id: 't' }, { id: 't', name: 7, role: 'guest' }] }],
    ['a role of its own', { people: [{ id: 't', name: 'Ilse Tanner', role: 'admin' }] }],
  ])('come without people where the clipboard has %s', (_, beside) => {
    const editor = open(interviewOf([werft], ['w', 'Guten Tag.']))
    const copied = JSON.stringify({ ...JSON.parse(copyAll(open(A))), ...beside })
    copyAll(editor)
    paste(editor, copied)
    expect(read(editor).people).toEqual([werft])
    expect(speakersIn(editor).at(-1)).toBeUndefined()
    expect(turnsOf(read(editor))).toHaveLength(3)
  })
})
