import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Interview, interviewSchema } from '../../../src/core/interview/interview'
import { matcherOf } from '../../../src/core/interview/matcherOf'
import { anyInterview } from '../arbitraries'

const isInterview = matcherOf(interviewSchema)

test('what it lets pass is what zod makes of it', () => {
  fc.assert(
    fc.property(anyInterview, (interview) => {
      expect(isInterview(interview)).toBe(true)
      expect(interviewSchema.parse(interview)).toEqual(interview)
    }),
  )
})

/** A value at any depth is changed, taken out or joined by another. */
const damage = fc.record({
  steps: fc.array(fc.nat(), { maxLength: 8 }),
  act: fc.constantFrom('replace', 'remove', 'add'),
  key: fc.constantFrom('type', 'text', 'marks', 'blocks', 'id', 'lang', '__proto__', 'constructor', 'toString'),
  value: fc.constantFrom<unknown>(
    ...['', 'bold', 'turn', 'javascript:alert(1)', 0, -1, 1.5, true, null, undefined],
    ...[[], {}, [{}], [{ text: 'a' }], { break: true }, { break: true, text: 'a' }, { text: 'a', link: 'mailto:a@b' }],
  ),
})
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never

function damaged(interview: Interview, { steps, act, key, value }: Damage): unknown {
  const copy: unknown = structuredClone(interview)
  let place = copy
  for (const step of steps) {
    const inner: unknown[] = Object.values(place as object).filter((each) => typeof each === 'object' && each !== null)
    if (inner.length === 0) break
    place = inner[step % inner.length]
  }
  const at = place as Record<string, unknown>
  const keys = Object.keys(at)
  const known = keys[(steps[0] ?? 0) % Math.max(1, keys.length)] ?? key
  if (act === 'remove') delete at[known]
  else Object.defineProperty(at, act === 'replace' ? known : key, { value, enumerable: true, configurable: true })
  return copy
}

test('what is damaged it lets pass where zod does, and nowhere else', () => {
  let refused = 0
  fc.assert(
    fc.property(anyInterview, damage, (interview, how) => {
      const data = damaged(interview, how)
      const { success } = interviewSchema.safeParse(data)
      if (!success) refused++
      expect(isInterview(data)).toBe(success)
    }),
    { numRuns: 2000 },
  )
  expect(refused).toBeGreaterThan(1000)
})

describe('a schema that does more than check is refused when the program starts', () => {
  test.each([
    ['one that changes what it reads', z.string().transform((text) => text.length)],
    ['one that drops what it does not know', z.object({ text: z.string() })],
    ['a rule for lists that is not known yet', z.array(z.string()).max(3)],
  ])('%s', (_, schema) => {
    expect(() => matcherOf(schema)).toThrow(/no matcher/)
  })
})

test('a default is left to zod, and so is a text with a rule', () => {
  const matches = matcherOf(z.strictObject({ a: z.boolean().default(true), b: z.iso.date().optional() }))
  expect([{ a: false }, { a: true, b: '2026-11-02' }].map(matches)).toEqual([true, true])
  expect([{}, { a: true, b: '2.11.2026' }, [], null, 'a'].map(matches)).toEqual([false, false, false, false, false])
})
