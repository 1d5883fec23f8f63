import { describe, expect, test } from 'vitest'
import { turnsOf } from '../../../../src/core/interview/views'
import { correct } from '../../../../src/core/read/correct/correct'
import type { Correction } from '../../../../src/core/read/correct/correction'
import { splitPlacesOf } from '../../../../src/core/read/correct/splitTurn'
import { readHtml } from '../../../../src/core/read/html'
import type { Reading } from '../../../../src/core/read/reading'
import { readText } from '../../../../src/core/read/text'
import { counter, summarize } from '../readingSummary'

const read = (text: string) => readText(text, { newId: counter() })
const TALK = read(
  'werft: Was hören Sie?\nIlse Tanner: Erst den Wind. Dann den Stahl. Mein Rat- Schlag: warten.\nwerft: Und dann?\nIlse Tanner: Dann Ruhe.',
)
/** Two labels that a reader can't know to be one person, and one that is nobody. */
const MESS = read(
  'werft: Was?\nTanner: Wind.\nKranführer: Das bleibt so.\nwerft: Und?\nIlse: Stahl.\nKranführer: Auch das bleibt.\nwerft: Wie?\nTanner: Gut.\nwerft: Ja?\nIlse: Ja.',
)

function personCalled(reading: Reading, name: string): string {
  const person = reading.interview.people.find((candidate) => candidate.name === name)
  if (!person) throw new Error(`Nobody is called ${name}.`)
  return person.id
}

function idOf(reading: Reading, turn: number): string {
  return turnsOf(reading.interview)[turn]?.id ?? ''
}

const corrected = (reading: Reading, ...corrections: Correction[]) => summarize(corrections.reduce(correct, reading))

describe('people', () => {
  test('get another name', () => {
    const person = personCalled(TALK, 'Ilse Tanner')
    expect(corrected(TALK, { kind: 'rename', person, name: ' Ilse Thanner ' }).people).toEqual([
      'werft, interviewer',
      'Ilse Thanner, guest',
    ])
    expect(correct(TALK, { kind: 'rename', person, name: ' ' })).toBe(TALK)
  })

  test('are joined where two labels mean one', () => {
    const [person, into] = [personCalled(MESS, 'Tanner'), personCalled(MESS, 'Ilse')]
    const { people, turns } = corrected(MESS, { kind: 'join-people', person, into })
    expect(people).toEqual(['werft, interviewer', 'Kranführer, guest', 'Ilse, guest'])
    expect(turns[1]).toBe('Ilse: Wind.')
    expect(correct(MESS, { kind: 'join-people', person, into: person })).toBe(MESS)
  })

  test('ask or answer', () => {
    const ilse = personCalled(TALK, 'Ilse Tanner')
    expect(corrected(TALK, { kind: 'asking', people: [ilse] }).people).toEqual([
      'werft, guest',
      'Ilse Tanner, interviewer',
    ])
  })

  test('may be nobody: then the labels are words again', () => {
    const { people, turns } = corrected(MESS, { kind: 'no-speaker', person: personCalled(MESS, 'Kranführer') })
    expect(people).not.toContain('Kranführer, guest')
    expect(turns[1]).toBe('Tanner: Wind. ¶ Kranführer: Das bleibt so.')
    expect(turns[3]).toBe('Ilse: Stahl. ¶ Kranführer: Auch das bleibt.')
  })

  test('are added where the text names nobody', () => {
    const turn = idOf(TALK, 3)
    const { people, turns } = corrected(TALK, { kind: 'new-speaker', turn, person: 'new', name: 'Tom' })
    expect(people.at(-1)).toBe('Tom, guest')
    expect(turns[3]).toBe('Tom: Dann Ruhe.')
  })
})

describe('a turn', () => {
  test('is somebody else’s', () => {
    const changed = correct(TALK, { kind: 'speaker', turn: idOf(TALK, 0), person: personCalled(TALK, 'Ilse Tanner') })
    expect(summarize(changed).turns[0]).toBe('Ilse Tanner: Was hören Sie?')
  })

  test('can be split before any sentence; the rest is the other one’s', () => {
    const turn = turnsOf(TALK.interview)[1]
    const places = turn ? splitPlacesOf(turn) : []
    expect(places.map(({ words }) => words)).toEqual(['Dann den Stahl.', 'Mein Rat- Schlag: warten.'])
    const { block = 0, at = 0 } = places[0] ?? {}
    const split = correct(TALK, { kind: 'split', turn: turn?.id ?? '', block, at, next: 'new' })
    expect(summarize(split).turns.slice(1, 3)).toEqual([
      'Ilse Tanner: Erst den Wind.',
      'werft: Dann den Stahl. Mein Rat- Schlag: warten.',
    ])
    const [hyphen] = split.findings.filter(({ rule }) => rule === 'stray-space-after-hyphen')
    expect(hyphen?.where).toMatchObject({ path: ['body', 2, 'blocks', 0, 'content'] })
  })

  test('is not split where nothing would be left', () => {
    const split = (block: number, at: number) =>
      correct(TALK, { kind: 'split', turn: idOf(TALK, 1), block, at, next: 'new' })
    expect([split(0, 0), split(0, 999), split(7, 0)]).toEqual([TALK, TALK, TALK])
  })

  test('is joined to the one before, a sentence that stops midway in the same paragraph', () => {
    const halves = read('werft: Was?\nIlse: Erst der\nwerft: Und?\nIlse: Wind.')
    const given = correct(halves, { kind: 'join', item: 2 })
    expect(summarize(correct(given, { kind: 'join', item: 2 })).turns).toEqual([
      'werft: Was?',
      'Ilse: Erst der Und? ¶ Wind.',
    ])
  })

  test('is not joined across a subhead', () => {
    const page = readHtml(
      '<p>werft: Was?</p><p>Ilse: Wind.</p><h2>Das Ende</h2><p>werft: Und?</p><p>Ilse: Stahl.</p>',
      { newId: counter() },
    )
    const item = page.interview.body.findIndex(({ type }) => type === 'subhead') + 1
    expect(correct(page, { kind: 'join', item })).toBe(page)
    const noLabel = correct(page, { kind: 'no-label', turn: idOf(page, 2) })
    expect(summarize(noLabel).turns[2]).toBe('Ilse: werft: Und?')
  })

  test('before all others whose label was none is plain text', () => {
    const { turns, paragraphs } = corrected(TALK, { kind: 'no-label', turn: idOf(TALK, 0) })
    expect(turns).toHaveLength(3)
    expect(paragraphs).toEqual(['werft: Was hören Sie?'])
  })

  test('that was confirmed is sure', () => {
    const doubtful = read(
      'werft: Was hören Sie? Ilse: Den Wind. werft: Und? Ilse: Erst denke ich werft: Und dann? Ilse: Dann nicht.',
    )
    const [turn] = Object.entries(doubtful.certainty).find(([, certainty]) => certainty === 'check') ?? []
    const confirmed = correct(doubtful, { kind: 'confirm', turn: turn ?? '' })
    expect(confirmed.certainty[turn ?? '']).toBe('sure')
    expect(doubtful.findings.length - confirmed.findings.length).toBe(1)
  })
})

test('what was set aside is text at the end, and can be set aside again', () => {
  const reading = read('Zurück\n\nwerft: Was?\nIlse: Wind.\nwerft: Und?\nIlse: Stahl.')
  const item = reading.interview.body.findIndex(({ type }) => type === 'note')
  const taken = correct(reading, { kind: 'take', item })
  expect(summarize(taken)).toMatchObject({ paragraphs: ['Zurück'], notes: [] })
  const back = correct(taken, { kind: 'lay-aside', item: taken.interview.body.length - 1 })
  expect(back).toEqual(reading)
})

test('the other reading is taken, and this one is the other then', () => {
  const { other } = TALK
  const changed = correct(TALK, { kind: 'other' })
  expect(changed.interview).toBe(other?.interview)
  expect(correct(changed, { kind: 'other' }).interview).toBe(TALK.interview)
})
