import { expect, test } from 'vitest'
import { bodyOf } from '../../../../src/core/read/html/bodyOf'

test('a page may have more blocks than a call may have arguments', () => {
  const entry = {
    what: 'paragraph' as const,
    content: [{ text: 'tief' }],
    block: null,
    at: 0,
    from: 0,
    to: 4,
    turn: null,
  }
  const { items } = bodyOf(new Array(200_000).fill(entry), { asks: () => false, newId: () => '' })
  expect(items).toHaveLength(200_000)
})
