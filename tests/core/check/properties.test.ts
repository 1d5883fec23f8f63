import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInterview, createChecker } from '../../../src/core/check/checkInterview'
import { type Fix, fixOf } from '../../../src/core/check/fixOf'
import { placesOf } from '../../../src/core/check/places'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { Inline, Interview } from '../../../src/core/interview/interview'
import { replaceInline } from '../../../src/core/interview/replaceInline'
import { plainText } from '../../../src/core/interview/views'
import { wording } from '../../../src/core/wording/wording'
import { anyInterview } from '../arbitraries'

/** Texts full of what the rules look for. */
const slips = fc
  .array(
    fc.constantFrom(
      'Wochen- Markt',
      'so  was',
      '„ja”',
      '„',
      '“',
      '»so«',
      '"',
      'Frau Marvede',
      'XXX',
      '???',
      'Das ist.',
      'Wo?',
      'und',
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(' '))

const content: fc.Arbitrary<Inline[]> = fc
  .tuple(fc.constantFrom('', '', 'Ida Marwede: '), slips, slips)
  .map(([label, a, b]) => [{ text: label + a }, { text: ` ${b}`, marks: ['bold' as const] }])

const spoilt: fc.Arbitrary<Interview> = fc
  .tuple(fc.array(fc.tuple(fc.constantFrom('house', 'ida', null), content), { maxLength: 6 }), slips, content)
  .map(([turns, headline, standfirst]) => {
    const interview = createInterview('de')
    interview.frame.headline = headline
    interview.frame.standfirst = [standfirst]
    interview.people = [createPerson('house', 'tellerrand', 'interviewer'), createPerson('ida', 'Ida Marwede', 'guest')]
    interview.body = turns.map(([speaker, inline], index) => ({
      ...createTurn(`t${index}`, speaker),
      blocks: [{ type: 'paragraph', content: inline }],
    }))
    return interview
  })

describe('checking', () => {
  test('never throws, names places that exist, and has its words in both languages', () => {
    fc.assert(
      fc.property(fc.oneof(anyInterview, spoilt), (interview) => {
        for (const { rule, where } of checkInterview(interview)) {
          for (const { findings, rules } of Object.values(wording)) {
            expect(findings).toHaveProperty(rule)
            expect(rules).toHaveProperty(rule)
          }
          const there = valueAt(interview, where?.path ?? [])
          expect(there, rule).toBeDefined()
          if (where?.from === undefined) continue
          const text = typeof there === 'string' ? there : plainText(there as Inline[])
          expect(where.to).toBeGreaterThanOrEqual(where.from)
          expect(where.to).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  test('a fix removes its finding and changes nothing else', () => {
    fc.assert(
      fc.property(spoilt, (interview) => {
        for (const finding of checkInterview(interview)) {
          const fix = fixOf(finding)
          if (!fix) continue
          const fixed = structuredClone(interview)
          apply(fixed, fix)
          const count = (one: Interview) => checkInterview(one).filter(({ rule }) => rule === finding.rule).length
          expect(count(fixed), finding.rule).toBeLessThan(count(interview))
          const path = fix.place.path.join()
          const others = (one: Interview) => placesOf(one).filter((place) => place.path.join() !== path)
          expect(others(fixed)).toEqual(others(interview))
        }
      }),
    )
  })

  test('what is remembered of unchanged items changes no result', () => {
    fc.assert(
      fc.property(spoilt, spoilt, (one, other) => {
        const { check, steps } = createChecker()
        // A look that is given up.
        steps(one).next()
        check(one)
        // The first turn goes, so that all others move up; the rest are the same objects.
        const moved = { ...one, body: [...one.body.slice(1), ...other.body] }
        expect(check(moved)).toEqual(checkInterview(structuredClone(moved)))
        const renamed = {
          ...moved,
          people: moved.people.map((person) => ({ ...person, name: `${person.name} Marvede` })),
        }
        expect(check(renamed)).toEqual(checkInterview(structuredClone(renamed)))
      }),
    )
  })
})

function valueAt(interview: Interview, path: (string | number)[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], interview)
}

function apply(interview: Interview, { place, text }: Fix): void {
  const parent = valueAt(interview, place.path.slice(0, -1)) as Record<string, unknown>
  const key = String(place.path.at(-1))
  const there = parent[key]
  const [from, to] = [place.from ?? 0, place.to ?? 0]
  parent[key] =
    typeof there === 'string'
      ? there.slice(0, from) + text + there.slice(to)
      : replaceInline(there as Inline[], from, to, text)
}
