import fc from 'fast-check'
import { type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../../src/core/check/places'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import type { TextPlace } from '../../../../src/core/interview/finding'
import type { Interview } from '../../../../src/core/interview/interview'
import { createSession } from '../../../../src/renderer/editor/createSession'
import type { EditorSession } from '../../../../src/renderer/editor/session'
import { dialogue } from '../dialogue'
import { $putCaret, openHeadless, update } from '../headless'

const BIO_OF_THREE = 'people,2,'
/** No text holds it. */
const MARK = '\uE000\uE001\uE002\uE003'

describe('places in the text', () => {
  it('lead to the words that stand there', () => {
    fc.assert(
      fc.property(dialogue, (interview) => {
        const { session } = open(interview)
        for (const { path, text } of placesOf(session.read())) {
          const stands = !path.join().startsWith(BIO_OF_THREE) || hasBioBox(interview)
          expect(session.select({ path, from: 0, to: text.length }), path.join()).toBe(stands)
          if (stands) expect(session.placeOfCaret(), path.join()).toEqual({ path, from: 0, to: text.length })
        }
      }),
      { numRuns: 200 },
    )
  })

  it('are known of every caret', () => {
    fc.assert(
      fc.property(dialogue, fc.nat(), fc.nat(), (interview, place, offset) => {
        const { editor, session } = open(interview)
        update(editor, () => $putCaret(place, offset))
        const found = session.placeOfCaret()
        expect(found).not.toBeNull()
        if (!found) return
        session.select(found)
        expect(session.placeOfCaret()).toEqual(found)
        session.replaceAt([{ place: found, text: MARK }])
        const marked = placesOf(session.read()).filter(({ text }) => text.includes(MARK))
        expect(marked.map(({ path, text }) => ({ path, from: text.indexOf(MARK), to: text.indexOf(MARK) }))).toEqual([
          found,
        ])
      }),
      { numRuns: 300 },
    )
  })

  it('of a list lead to its items', () => {
    const { session } = open(
      withTurn({ type: 'list', ordered: false, items: [[{ text: 'eins' }], [{ text: 'zwei' }]] }),
    )
    const path = ['body', 0, 'blocks', 0, 'items', 1]
    expect(session.select({ path, from: 1, to: 3 })).toBe(true)
    expect(session.placeOfCaret()).toEqual({ path, from: 1, to: 3 })
  })

  it('of something that is gone lead nowhere', () => {
    const { session } = open(withTurn({ type: 'paragraph', content: [{ text: 'Ja.' }] }))
    expect(session.select({ path: ['body', 7] })).toBe(false)
    expect(session.select({ path: ['people', 9, 'bio', 0] })).toBe(false)
    expect(session.replaceAt([{ place: { path: ['body', 7, 'content'], from: 0, to: 2 }, text: 'Nein.' }])).toBe(0)
  })
})

describe('replaceAt', () => {
  it('changes exactly its stretches, in one step that one undo takes back', () => {
    const cut = fc.record({ nth: fc.nat(), a: fc.nat(30), b: fc.nat(30), text: fc.string({ maxLength: 4 }) })
    fc.assert(
      fc.property(dialogue, fc.array(cut, { minLength: 1, maxLength: 6 }), (interview, cuts) => {
        const { editor, session } = open(interview)
        const before = session.read()
        const texts = placesOf(before)
        const wanted = onePerText(
          cuts.flatMap(({ nth, a, b, text }) =>
            texts.slice(nth % texts.length, 1 + (nth % texts.length)).map((one) => ({ ...one, a, b, new: text })),
          ),
        )
        const replacements = wanted.map(({ path, from, to, new: text }) => ({ place: { path, from, to }, text }))
        expect(session.replaceAt(replacements)).toBe(replacements.length)
        const after = new Map(placesOf(session.read()).map(({ path, text }) => [path.join(), text]))
        for (const { path, text } of texts) {
          const change = wanted.find((one) => one.path.join() === path.join())
          const expected = change ? text.slice(0, change.from) + change.new + text.slice(change.to) : text
          expect(after.get(path.join()) ?? '', path.join()).toBe(expected)
        }
        if (JSON.stringify(session.read()) === JSON.stringify(before)) return
        undo(editor)
        expect(session.read()).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps marks and links, counts from the text before, and takes the caret along', () => {
    const { editor, session } = open(
      withTurn({
        type: 'paragraph',
        content: [
          { text: 'Der Kran, ' },
          { text: 'der Kran', marks: ['bold'] },
          { text: ' und ' },
          { text: 'der Kran', link: 'https://beispiel.example' },
        ],
      }),
    )
    const path = ['body', 0, 'blocks', 0, 'content']
    session.select({ path, from: 27, to: 27 })
    const at = (from: number) => ({ place: { path, from, to: from + 4 }, text: 'Bagger' })
    expect(session.replaceAt([at(14), at(4), at(27), { ...at(15) }])).toBe(3)
    expect(session.read().body[0]).toMatchObject({
      blocks: [
        {
          content: [
            { text: 'Der Bagger, ' },
            { text: 'der Bagger', marks: ['bold'] },
            { text: ' und ' },
            { text: 'der Bagger', link: 'https://beispiel.example' },
          ],
        },
      ],
    })
    expect(session.placeOfCaret()).toEqual({ path, from: 31, to: 31 })
    undo(editor)
    expect(session.view().canUndo).toBe(false)
  })

  it('reaches the bio of a person without a box', () => {
    const interview = withTurn({ type: 'paragraph', content: [] })
    interview.people = [{ ...createPerson('a', 'Ilse Tanner', 'guest'), bio: [[{ text: 'Baut Brücken.' }]] }]
    const { session } = open(interview)
    session.replaceAt([{ place: { path: ['people', 0, 'bio', 0], from: 5, to: 12 }, text: 'Türme' }])
    expect(session.read().people[0]?.bio).toEqual([[{ text: 'Baut Türme.' }]])
  })
})

function open(interview: Interview): { editor: LexicalEditor; session: EditorSession } {
  const editor = openHeadless(interview)
  return { editor, session: createSession(editor).session }
}

function undo(editor: LexicalEditor): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  update(editor, () => undefined)
}

function withTurn(block: Extract<Interview['body'][number], { type: 'turn' }>['blocks'][number]): Interview {
  const interview = createInterview('de')
  interview.body = [{ type: 'turn', id: 'a', speaker: null, blocks: [block] }]
  return interview
}

function hasBioBox(interview: Interview): boolean {
  return interview.body.some((item) => item.type === 'bio')
}

interface Wanted {
  path: TextPlace['path']
  text: string
  from: number
  to: number
  new: string
}

/** Stretches inside of their texts, each text once. */
function onePerText(cuts: { path: TextPlace['path']; text: string; a: number; b: number; new: string }[]): Wanted[] {
  const byText = new Map<string, Wanted>()
  for (const { path, text, a, b, new: words } of cuts) {
    const from = Math.min(a, b, text.length)
    byText.set(path.join(), { path, text, from, to: Math.min(Math.max(a, b), text.length), new: words })
  }
  return [...byText.values()]
}
