import { expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { BodyItem } from '../../../src/core/interview/interview'
import { $addPerson } from '../../../src/renderer/editor/acts/peopleActs'
import { isRootChanged } from '../../../src/renderer/editor/isRootChanged'
import { openHeadless, openReader, update } from './headless'
import { type Page, press } from './keyPresses'

const page: Page = { clipboard: { cut: '' } }
/** Carets stand in kicker, headline, standfirst and byline, then in the turns. */
const HEADLINE = 1
const FIRST_TURN = 4

function open() {
  const interview = createInterview('de')
  interview.people = [createPerson('house', 'werft', 'interviewer'), createPerson('guest', 'Ilse Tanner', 'guest')]
  interview.body = Array.from({ length: 6 }, (_, n) => ({
    type: 'turn',
    id: `t${n}`,
    speaker: n % 2 === 0 ? 'house' : 'guest',
    blocks: [{ type: 'paragraph', content: [{ text: `Satz ${n}.` }] }],
  }))
  const editor = openHeadless(interview)
  return { editor, interview, reader: openReader(editor, interview) }
}

/** Which items are other objects than before. */
function converted(before: readonly object[], after: readonly object[]): number[] {
  const known = new Set(before)
  return [...after.keys()].filter((place) => !known.has(after[place] ?? {}))
}

it('converts the one item that a key, its undo and its redo change', () => {
  const { editor, reader } = open()
  press(editor, page, { kind: 'caret', at: { place: FIRST_TURN + 3, offset: 2 } })
  const before = reader.read()
  press(editor, page, { kind: 'type', text: 'a' })
  const typed = reader.read()
  expect(converted(before.body, typed.body)).toEqual([3])
  press(editor, page, { kind: 'undo' })
  const undone = reader.read()
  expect(undone).toEqual(before)
  expect(converted(typed.body, undone.body)).toEqual([3])
  press(editor, page, { kind: 'redo' })
  expect(reader.read()).toEqual(typed)
  expect(converted(undone.body, reader.read().body)).toEqual([3])
})

it('converts a turn that is split and those beside it, and none for the headline', () => {
  const { editor, reader } = open()
  const before = reader.read()
  press(editor, page, { kind: 'caret', at: { place: FIRST_TURN + 3, offset: 2 } })
  press(editor, page, { kind: 'key', chord: { key: 'Enter', mod: true } })
  const split = reader.read()
  expect(split.body).toHaveLength(7)
  expect(converted(before.body, split.body)).toEqual([3, 4, 5])
  press(editor, page, { kind: 'caret', at: { place: HEADLINE, offset: 0 } })
  press(editor, page, { kind: 'type', text: 'Wind' })
  expect(reader.read().frame.headline).toBe('Wind')
  expect(converted(split.body, reader.read().body)).toEqual([])
})

it('gives the same interview as long as nothing changed', () => {
  const { editor, reader } = open()
  const before = reader.read()
  press(editor, page, { kind: 'caret', at: { place: FIRST_TURN, offset: 2 } })
  expect(reader.read()).toBe(before)
})

it('knows a key that only changes words from one that makes or moves a turn, brings somebody in, or takes that back', () => {
  const { editor } = open()
  let changed: boolean | null = null
  editor.registerUpdateListener((change) => {
    changed ||= isRootChanged(change)
  })
  const after = (act: () => void) => {
    changed = false
    act()
    return changed
  }
  press(editor, page, { kind: 'caret', at: { place: FIRST_TURN + 3, offset: 2 } })
  expect(after(() => press(editor, page, { kind: 'type', text: 'a' }))).toBe(false)
  expect(after(() => press(editor, page, { kind: 'key', chord: { key: 'Backspace' } }))).toBe(false)
  expect(after(() => press(editor, page, { kind: 'key', chord: { key: 'ArrowUp', alt: true } }))).toBe(true)
  expect(after(() => update(editor, () => $addPerson('Jan', 'guest')))).toBe(true)
  expect(after(() => press(editor, page, { kind: 'key', chord: { key: 'Enter', mod: true } }))).toBe(true)
  expect(after(() => press(editor, page, { kind: 'undo' }))).toBe(true)
})

it('gives what it was opened with, where it says the same', () => {
  const { editor, interview, reader } = open()
  press(editor, page, { kind: 'caret', at: { place: FIRST_TURN + 3, offset: 2 } })
  press(editor, page, { kind: 'type', text: 'a' })
  const { body } = reader.read()
  expect(converted(interview.body, body)).toEqual([3])
  expect(body[3]).toMatchObject({ id: 't3', blocks: [{ content: [{ text: 'Saatz 3.' }] }] })
})

it('reads what was opened in another way as it stands in the editor', () => {
  const { editor, interview } = open()
  const [first, ...others] = interview.body
  const parted = { ...first, blocks: [{ type: 'paragraph', content: [{ text: 'Satz ' }, { text: '0.' }] }] }
  const reader = openReader(editor, { ...interview, body: [parted as BodyItem, ...others] })
  expect(reader.read().body).toEqual(interview.body)
})
