import { expect, test } from 'vitest'
import { decodeText } from '../../../src/core/read/decodeText'

test('a letter that another program could not read is no sign of another encoding', () => {
  const text = 'Der Name ist Bj\ufffdrn.'
  expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, broken: 1 })
})
