import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../../../src/core/interview/finding'
import { type Interview, interviewSchema } from '../../../../src/core/interview/interview'
import { passagesOf } from '../../../../src/core/interview/passages'
import { plainText, turnsOf, wordsOf } from '../../../../src/core/interview/views'
import { correct } from '../../../../src/core/read/correct/correct'
import type { Correction } from '../../../../src/core/read/correct/correction'
import { splitPlacesOf } from '../../../../src/core/read/correct/splitTurn'
import type { Reading } from '../../../../src/core/read/reading'
import { readText } from '../../../../src/core/read/text'
import { counter } from '../readingSummary'
import { wordsOfInterview, wordsWithout } from '../words'
import { written } from '../writtenInterview'

/** Readings with doubts, hyphens to look at, subheads and what is set aside. */
const reading = fc
  .tuple(written, fc.constantFrom('\n', '\n\n', ' ', '\nDas Ende vom Lied\n'), fc.nat())
  .map(([{ headline, standfirst, turns }, glue, nth]) => {
    const spoken = turns.map(
      ({ label, text }, index) => `${label}: ${text}${index === nth % 5 ? ' Ein Medien- Haus.' : ''}`,
    )
    const text = ['Zurück', headline, standfirst, spoken.join(glue), 'Startseite / Menü'].join('\n\n')
    return readText(text, { newId: counter() })
  })

const KINDS = [
  'rename',
  'join-people',
  'asking',
  'no-speaker',
  'speaker',
  'new-speaker',
  'split',
  'split',
  'join',
  'join',
  'no-label',
  'take',
  'lay-aside',
  'confirm',
] as const

/** What a person could choose next: numbers count from the start of what there is, and round again. */
const choice = fc.record({ kind: fc.constantFrom(...KINDS), one: fc.nat(), two: fc.nat() })
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never

function correctionOf({ interview }: Reading, { kind, one, two }: Choice, newId: () => string): Correction {
  const turns = turnsOf(interview)
  const at = <T>(list: readonly T[], nth: number) => list[nth % Math.max(1, list.length)]
  const person = at(interview.people, two)?.id ?? ''
  const turn = at(turns, one)
  const item = one % Math.max(1, interview.body.length)
  switch (kind) {
    case 'rename':
      return { kind, person, name: `Neu ${one}` }
    case 'join-people':
      return { kind, person, into: at(interview.people, one)?.id ?? '' }
    case 'asking':
      return { kind, people: [person] }
    case 'no-speaker':
      return { kind, person }
    case 'speaker':
      return { kind, turn: turn?.id ?? '', person }
    case 'new-speaker':
      return { kind, turn: turn?.id ?? '', person: newId(), name: 'Ada' }
    case 'split': {
      const place = at(turn ? splitPlacesOf(turn) : [], two)
      return { kind, turn: turn?.id ?? '', block: place?.block ?? 0, at: place?.at ?? 0, next: newId() }
    }
    case 'join':
    case 'take':
    case 'lay-aside':
      return { kind, item }
    case 'no-label':
    case 'confirm':
      return { kind, turn: turn?.id ?? '' }
  }
}

test('no word is lost or invented, ids stay in order, findings point at their words', () => {
  fc.assert(
    fc.property(reading, fc.array(choice, { maxLength: 12 }), (start, choices) => {
      const newId = counter()
      choices.reduce((before, chosen) => {
        const correction = correctionOf(before, chosen, () => `new${newId()}`)
        const after = correct(before, correction)
        expect(interviewSchema.safeParse(after.interview).error).toBeUndefined()
        const ids = turnsOf(after.interview).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(Object.keys(after.certainty))).toEqual(new Set(ids))
        expect(Object.keys(after.labels).filter((id) => !ids.includes(id))).toEqual([])
        expectReferences(after.interview)

        const [old, now] = [wordsOfInterview(before.interview), wordsOfInterview(after.interview)]
        expect(wordsWithout(old, now)).toEqual([])
        const [added, labels] = [wordsWithout(now, old), labelsBack(before, after, correction)]
        expect([wordsWithout(added, labels), wordsWithout(labels, added)]).toEqual([[], []])
        for (const finding of before.findings) expectSameWords(finding, before, after)
        return after
      }, start)
    }),
    { numRuns: 400 },
  )
})

/** The labels that are words again. */
function labelsBack(before: Reading, after: Reading, correction: Correction): string[] {
  if (before === after) return []
  if (correction.kind === 'no-label') return wordsOf(before.labels[correction.turn] ?? '')
  if (correction.kind !== 'no-speaker') return []
  return turnsOf(before.interview)
    .filter(({ speaker }) => speaker === correction.person)
    .flatMap(({ id }) => wordsOf(before.labels[id] ?? ''))
}

function expectReferences({ people, body }: Interview): void {
  const known = new Set([null, ...people.map(({ id }) => id)])
  for (const item of body) {
    if (item.type === 'turn') expect(known).toContain(item.speaker)
    if (item.type === 'bio') expect(known).toContain(item.person)
  }
}

function expectSameWords({ rule, values, where }: Finding, before: Reading, after: Reading): void {
  const same = after.findings.filter((finding) => finding.rule === rule && finding.values === values)
  // A doubt that a person has looked at is none any more.
  if (where === null || same.length === 0) return
  const pointedAt = same.map((finding) => wordsAt(finding, after.interview))
  const words = wordsAt({ where }, before.interview)
  if (where.from !== undefined) expect(pointedAt).toContain(words)
  else for (const finding of same) expect(finding.where === null || pathLeads(finding, after.interview)).toBe(true)
}

function wordsAt({ where }: Pick<Finding, 'where'>, interview: Interview): string | undefined {
  const path = JSON.stringify(where?.path)
  const passage = passagesOf(interview).find((candidate) => JSON.stringify(candidate.path) === path)
  return passage && plainText(passage.content).slice(where?.from, where?.to)
}

function pathLeads({ where }: Finding, interview: Interview): boolean {
  let here: unknown = interview
  for (const step of where?.path ?? []) here = (here as Record<string, unknown> | undefined)?.[step]
  return here !== undefined
}
