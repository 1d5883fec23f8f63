import { describe, expect, it } from 'vitest'
import { typedLink } from '../../../src/core/interview/typedLink'

describe('typedLink', () => {
  it.each([
    ['example.org', 'https://example.org'],
    [' www.brücken.example/a?b=c#d ', 'https://www.brücken.example/a?b=c#d'],
    ['https://example.org/x', 'https://example.org/x'],
    ['ilse@example.org', 'mailto:ilse@example.org'],
    ['mailto:ilse@example.org', 'mailto:ilse@example.org'],
    ['+49 (30) 123-45', 'tel:+493012345'],
    ['tel:110', 'tel:110'],
    ['tel:+49 30 1234-5', 'tel:+493012345'],
    ['tel:11 0', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc', null],
    ['http://example.org', null],
    ['Stahl', null],
    ['z.B.', null],
    ['https://', null],
    ['https://a b', null],
    ['', null],
  ])('%s: %s', (typed, link) => {
    expect(typedLink(typed)).toBe(link)
  })
})
