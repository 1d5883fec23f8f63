import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneByteJson, parseOneByteJson } from '../../../src/host/search/oneByteJson'

test('JSON of one byte a sign says the same again, whatever the signs are', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (texts) => {
      expect(parseOneByteJson(oneByteJson(Object.entries(texts)))).toEqual(Object.entries(texts))
    }),
  )
  expect(oneByteJson('ü„🙂').toString('latin1')).toBe('"ü\\u201e\\ud83d\\ude42"')
})
