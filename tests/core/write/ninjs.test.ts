import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Interview } from '../../../src/core/interview/interview'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { writeNinjs } from '../../../src/core/write/ninjs'
import type { Assets } from '../../../src/core/write/written'
import { anyInterview } from '../arbitraries'
import { everything } from './everything'
import { NINJS_SCHEMA } from './ninjsSchema'

const ajv = new Ajv({ strict: true })
formats.default(ajv)
const isNewsItem = ajv.compile(NINJS_SCHEMA)
const style = houseStyle('every-turn')
const itemOf = (interview: Interview, assets?: Assets) => JSON.parse(writeNinjs(interview, { style, assets }).content)

/** What is wrong with it, in the validator's words. */
function faults(item: unknown): string[] {
  isNewsItem(item)
  return (isNewsItem.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test('an interview with every block is a valid news item, and so are its pictures by themselves', () => {
  expect(faults(itemOf(everything(), (name) => `pictures/${name}`))).toEqual([])
  const { associations } = itemOf(everything(), (name) => `https://beispiel.example/${name}`)
  expect(associations).toHaveLength(2)
  for (const { name, ...picture } of associations) {
    expect(name).toMatch(/jpg$/)
    expect(faults(picture)).toEqual([])
  }
})

test('any interview is a valid news item', () => {
  const assets = fc.constantFrom<Assets | undefined>(undefined, (name) => `pictures/${encodeURIComponent(name)}`)
  fc.assert(
    fc.property(anyInterview, assets, (interview, of) => {
      expect(faults(itemOf(interview, of))).toEqual([])
    }),
  )
})

test.each([
  ['without a name of its own', { uri: undefined }, "must have required property 'uri'"],
  ['with a field of ninjs 1', { byline: 'Carla Nünning' }, 'must NOT have additional properties'],
  ['with a date in place of a time', { contentcreated: '2026-12-03' }, 'must match format "date-time"'],
])('one %s is found', (_, change, fault) => {
  const item = JSON.parse(JSON.stringify({ ...itemOf(everything()), ...change }))
  expect(faults(item).join('; ')).toContain(fault)
})
