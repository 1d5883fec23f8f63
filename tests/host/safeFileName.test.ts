import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from '../../src/host/safeFileName'

test.each([
  ['Der Brunnen – „ganz neu“.html', 'Der Brunnen – „ganz neu“.html'],
  ['Wer? Ich: 50/50.pdf', 'Wer Ich 50 50.pdf'],
  ['../../etc/passwd', 'etc passwd'],
  ['con.txt', '_con.txt'],
  ['  .versteckt. ', 'versteckt'],
  ['.html', 'Interview.html'],
  ['???.html', 'Interview.html'],
  ['', 'Interview'],
])('%j becomes %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected)
})

test('every name becomes one that stays in its folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const safe = safeFileName(name)
      expect(safe).not.toMatch(/[/\\\0]|^\.|[. ]$/)
      expect(safe).not.toBe('')
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(201)
      expect(safeFileName(safe)).toBe(safe)
    }),
  )
})
