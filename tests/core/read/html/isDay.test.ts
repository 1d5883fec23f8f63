import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { isDay } from '../../../../src/core/read/html/isDay'

const two = fc.integer({ min: 0, max: 32 }).map((number) => String(number).padStart(2, '0'))
const year = fc
  .oneof(fc.constantFrom(1900, 2000, 2024, 2100), fc.nat(9999))
  .map((number) => String(number).padStart(4, '0'))
const dayLike = fc.oneof(
  fc.tuple(year, two, two).map((parts) => parts.join('-')),
  fc.tuple(year, fc.constantFrom('02'), fc.constantFrom('28', '29', '30')).map((parts) => parts.join('-')),
)

it('takes the days that an interview may have as its date, and nothing else', () => {
  const date = z.iso.date()
  fc.assert(
    fc.property(fc.oneof(dayLike, fc.string()), (text) => {
      expect(isDay(text)).toBe(date.safeParse(text).success)
    }),
    { numRuns: 2000 },
  )
})
