import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteStands } from '../../../src/core/check/quoteStands'

const SAID = ['Erst den Wind, dann den „Stahl“ – und dann  nichts.', 'Das Windrad klingt, wie’s klingt.']

describe('quoteStands', () => {
  it.each([
    ['Erst den Wind', true],
    ['„Erst den Wind“', true],
    ['dann den »Stahl«', true],
    ['‚dann den ‘Stahl’‘', true],
    ['und dann nichts', true],
    ['und dann nichts …', true],
    ['… und dann nichts...', true],
    ['Erst den Wind.', true],
    ['und dann nichts. Das Windrad klingt', true],
    ["wie's klingt", true],
    ['Erst den Wind […] und dann nichts', true],
    ['Das Wind\u00ADrad', true],
    ['Das Wind', false],
    ['indrad klingt', false],
    ['Und dann nichts', false],
    ['Erst den Stahl', false],
    ['und dann nichts […] Erst den Wind', false],
    ['„ … “', false],
    ['', false],
  ])('%s: %s', (quote, stands) => {
    expect(quoteStands(SAID, quote)).toBe(stands)
  })

  it('finds any run of whole words again, however it is spaced and quoted', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u).filter((text) => text.normalize('NFC') === text)
    const words = fc.array(word, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.constantFrom(' ', '\u00A0', '\n', '  '), (said, a, b, space) => {
        const [from, to] = [a % said.length, b % said.length].sort((x, y) => x - y) as [number, number]
        const quote = `„${said.slice(from, to + 1).join(space)}“`
        expect(quoteStands([said.join(' ')], quote)).toBe(true)
        expect(quoteStands([said.join(' ')], `${quote} und neue Worte dazu`)).toBe(false)
      }),
    )
  })
})
