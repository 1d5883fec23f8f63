import { expect, it } from 'vitest'
import { isDark } from '../../src/main/titleBar'

it.each([
  ['#ffffff', false],
  ['#f6f6f4', false],
  ['#1a1c1e', true],
  ['#0B6670', true],
])('tells whether %s is dark', (color, dark) => {
  expect(isDark(color)).toBe(dark)
})
