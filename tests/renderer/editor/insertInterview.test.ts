import { getExtensionDependencyFromEditor } from '@lexical/extension'
import fc from 'fast-check'
import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { BodyItem, Interview, Person, Turn } from '../../../src/core/interview/interview'
import { textsOf, turnsOf } from '../../../src/core/interview/views'
import { newInterview } from '../../../src/renderer/app/newInterview'
import { ConversionsExtension } from '../../../src/renderer/editor/conversions'
import { $insertInterview } from '../../../src/renderer/editor/convert/insertInterview'
import { createSession } from '../../../src/renderer/editor/createSession'
import { $isTurnNode } from '../../../src/renderer/editor/nodes/TurnNode'
import { dialogue } from './dialogue'
import { $putCaret, openHeadless, read, update } from './headless'
import { press } from './keyPresses'
import { wordsIn } from './wordsIn'

describe('inserting an interview', () => {
  it('loses no word of either', () => {
    fc.assert(
      fc.property(dialogue, dialogue, fc.nat(), fc.nat(), (here, incoming, place, offset) => {
        const editor = openHeadless(here)
        getExtensionDependencyFromEditor(editor, ConversionsExtension).output.switchTo(false)
        update(editor, () => $putCaret(place, offset))
        const before = wordsIn(read(editor))
        update(editor, () => $insertInterview(incoming))
        const after = count(wordsIn(read(editor)))
        // A bio that both have is one text.
        for (const [character, times] of count([...before, ...withoutBios(incoming)])) {
          expect(after.get(character) ?? 0, character).toBeGreaterThanOrEqual(times)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [
      'a part of a turn, which parts there',
      [0, 5, 0, 8],
      ['Ilse Tanner: Erst ', 'Ilse Tanner: Noch eine?', 'werft: Ja.', 'Ilse Tanner:  Wind.', 'werft: Und dann?'],
    ],
    ['a turn', [0, 0, 0, 14], ['Ilse Tanner: Noch eine?', 'werft: Ja.', 'werft: Und dann?']],
    [
      'parts of two turns',
      [0, 5, 1, 4],
      ['Ilse Tanner: Erst ', 'Ilse Tanner: Noch eine?', 'werft: Ja.', 'werft: dann?'],
    ],
    ['a turn and a part of the next', [0, 0, 1, 4], ['Ilse Tanner: Noch eine?', 'werft: Ja.', 'werft: dann?']],
  ])('takes the place of %s, in one undo step', (_, [from, at, to, end], texts) => {
    const editor = openHeadless(dialogueOf('Erst den Wind.', 'Und dann?'))
    const start = read(editor)
    press(editor, { clipboard: { cut: '' } }, { kind: 'select', at: spot(from, at), to: spot(to, end) })
    createSession(editor).session.insert(dialogueOf('Noch eine?', 'Ja.'))
    expect(spoken(read(editor))).toEqual(texts)
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    expect(read(editor)).toEqual(start)
  })

  it('fills the frame of a text that was selected whole', () => {
    const here = dialogueOf('Erst den Wind.')
    const editor = openHeadless({ ...here, frame: { ...here.frame, headline: 'Die Brücke hört zu' } })
    press(editor, { clipboard: { cut: '' } }, { kind: 'select', at: { place: 0, offset: 0 }, to: spot(0, 14) })
    const incoming = dialogueOf('Ja, bitte.')
    createSession(editor).session.insert({ ...incoming, frame: { ...incoming.frame, headline: 'Der Pegel' } })
    const { frame, body } = read(editor)
    expect(frame.headline).toBe('Der Pegel')
    expect(body).toEqual(incoming.body)
  })

  it('knows people here by their short name', () => {
    const editor = openHeadless(dialogueOf('Erst den Wind.', 'Und dann?'))
    const incoming = dialogueOf('Ja, bitte.', 'Ach?')
    incoming.people = [createPerson('t', 'tanner', 'guest'), createPerson('w', 'Werft', 'interviewer')]
    update(editor, () => $insertInterview(incoming))
    const { people, body } = read(editor)
    expect(people.map(({ name }) => name)).toEqual(['Ilse Tanner', 'werft'])
    expect(turnsOf({ body }).map(({ speaker }) => speaker)).toEqual(['t', 'w', 't', 'w'])
  })

  it('keeps a second bio of the same person beside the first', () => {
    const editor = openHeadless(withBio('Baut Brücken.'))
    update(editor, () => $insertInterview(withBio('Baut Türme.')))
    const now = read(editor)
    expect(now.people).toHaveLength(1)
    expect(wordsIn(now)).toContain('Baut Brücken.')
    expect(wordsIn(now)).toContain('Baut Türme.')
  })

  it.each([
    ['Redaktion', 'Gast'],
    ['Newsroom', 'Guest'],
  ])('takes the place of the empty turns of a new one, and of %s and %s, in one undo step', (interviewer, guest) => {
    const sheet = newSheet(interviewer, guest)
    const editor = openHeadless(sheet)
    const before = read(editor)
    insert(editor, withTurns('werft', 'Ilse Tanner'))
    expect(spoken(read(editor))).toEqual(['werft: Ja?', 'Ilse Tanner: Ja.'])
    expect(namesIn(read(editor))).toEqual(['werft', 'Ilse Tanner'])
    update(editor, () => editor.dispatchCommand(UNDO_COMMAND, undefined))
    expect(read(editor)).toEqual(before)
  })

  it.each<[string, (sheet: Interview) => void, string[]]>([
    ['has a name', (sheet) => rename(sheet, { name: 'Anton Rehm' }), ['Redaktion', 'Anton Rehm', 'Ilse Tanner']],
    ['has a position', (sheet) => rename(sheet, { position: 'Lotse' }), ['Redaktion', 'Gast', 'Ilse Tanner']],
  ])('keeps whoever %s, and stand-ins who speak in what came', (_, change, expected) => {
    const sheet = newSheet('Redaktion', 'Gast')
    change(sheet)
    const editor = openHeadless(sheet)
    insert(editor, withTurns('Redaktion', 'Ilse Tanner'))
    expect(spoken(read(editor))).toEqual(['Redaktion: Ja?', 'Ilse Tanner: Ja.'])
    expect(namesIn(read(editor))).toEqual(expected)
  })

  it('leaves the other empty turns alone where somebody has said something', () => {
    const sheet = newSheet('Redaktion', 'Gast')
    sheet.body.push({
      type: 'turn',
      id: 't',
      speaker: 'two',
      blocks: [{ type: 'note', content: [{ text: 'Lacht.' }] }],
    })
    const editor = openHeadless(sheet)
    insert(editor, withTurns('werft', 'Ilse Tanner'))
    expect(spoken(read(editor))).toEqual(['werft: Ja?', 'Ilse Tanner: Ja.', 'Gast: ', 'Gast: Lacht.'])
    expect(namesIn(read(editor))).toHaveLength(4)
  })
})

/** The caret stands in the first turn. */
function insert(editor: LexicalEditor, interview: Interview): void {
  update(editor, () => void $getRoot().getChildren().find($isTurnNode)?.selectStart())
  editor.update(() => $insertInterview(interview), { discrete: true, tag: HISTORY_PUSH_TAG })
}

function newSheet(interviewer: string, guest: string): Interview {
  const ids = ['one', 'two', 't1', 't2']
  return newInterview('de', { interviewer, guest }, () => ids.shift() ?? '')
}

function rename(sheet: Interview, change: Partial<Person>): void {
  sheet.people = sheet.people.map((person) => (person.id === 'two' ? { ...person, ...change } : person))
}

function withTurns(asks: string, answers: string): Interview {
  const says = (id: string, speaker: string, text: string): BodyItem => ({
    type: 'turn',
    id,
    speaker,
    blocks: [{ type: 'paragraph', content: [{ text }] }],
  })
  return {
    ...createInterview('de'),
    people: [createPerson('a', asks, 'interviewer'), createPerson('b', answers, 'guest')],
    body: [says('q', 'a', 'Ja?'), says('r', 'b', 'Ja.')],
  }
}

function namesIn({ people }: Interview): string[] {
  return people.map(({ name }) => name)
}

function spoken(interview: Interview): string[] {
  const nameOf = (id: string | null) => interview.people.find((person) => person.id === id)?.name
  const wordsOf = ({ blocks }: Turn) => blocks.flatMap((block) => textsOf(block, [])).join('|')
  return turnsOf(interview).map((turn) => `${nameOf(turn.speaker)}: ${wordsOf(turn)}`)
}

/** Before the turns stand the four fields of the frame. */
function spot(place = 0, offset = 0) {
  return { place: 4 + place, offset }
}

function dialogueOf(...texts: string[]): Interview {
  const people = [createPerson('t', 'Ilse Tanner', 'guest'), createPerson('w', 'werft', 'interviewer')]
  const body = texts.map((text, index) => ({
    type: 'turn' as const,
    id: `${text}${index}`,
    speaker: index % 2 === 0 ? 't' : 'w',
    blocks: [{ type: 'paragraph' as const, content: [{ text }] }],
  }))
  return { ...createInterview('de'), people, body }
}

function withoutBios(interview: Interview): string[] {
  return wordsIn({ ...interview, people: [] })
}

function count(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of texts.join('')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

function withBio(words: string): Interview {
  const interview = createInterview('de')
  interview.people = [{ ...createPerson('p', 'Ilse Tanner', 'guest'), bio: [[{ text: words }]] }]
  interview.body = [
    { type: 'turn', id: 't', speaker: 'p', blocks: [{ type: 'paragraph', content: [{ text: 'Ja.' }] }] },
    { type: 'bio', person: 'p' },
  ]
  return interview
}
