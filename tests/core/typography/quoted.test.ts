import { describe, expect, it } from 'vitest'
import { quotationMarks } from '../../../src/core/typography/quotationMarks'
import { quoted } from '../../../src/core/typography/quoted'

describe('quoted', () => {
  it.each([
    ['Erst der Wind.', 'low-high', '„Erst der Wind.“'],
    ['„Erst der Wind.“', 'guillemets-in', '»Erst der Wind.«'],
    ['Der „Stahl“ und der "Wind"', 'low-high', '„Der ‚Stahl‘ und der ‚Wind‘“'],
    ['»Stahl« und »Wind«', 'guillemets-out', '«‹Stahl› und ‹Wind›»'],
    ['I heard “steel”', 'high', '“I heard ‘steel’”'],
  ] as const)('%s in %s', (words, quotes, result) => {
    expect(quoted(words, quotationMarks('de', quotes))).toBe(result)
  })
})
