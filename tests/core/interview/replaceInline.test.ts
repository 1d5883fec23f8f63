import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../src/core/interview/interview'
import { replaceInline, sliceInline } from '../../../src/core/interview/replaceInline'
import { plainText } from '../../../src/core/interview/views'
import { anyContent } from '../arbitraries'

const content: Inline[] = [
  { text: 'Erst ' },
  { text: 'den Wind', marks: ['bold'] },
  { break: true },
  { text: 'hier', link: 'https://beispiel.example' },
]

describe('replaceInline', () => {
  it('keeps marks and links of what surrounds the new words', () => {
    expect(replaceInline(content, 9, 13, 'Regen')[1]).toEqual({ text: 'den Regen', marks: ['bold'] })
    expect(replaceInline(content, 14, 16, 'da')[3]).toEqual({ text: 'daer', link: 'https://beispiel.example' })
  })

  it('gives words over a seam the look of their first character', () => {
    expect(replaceInline(content, 3, 8, 'ens der')).toEqual([
      { text: 'Ersens der' },
      { text: ' Wind', marks: ['bold'] },
      { break: true },
      { text: 'hier', link: 'https://beispiel.example' },
    ])
  })

  it('inserts behind a run, and beside a line break where there is no run', () => {
    expect(replaceInline(content, 13, 13, '!')[1]).toEqual({ text: 'den Wind!', marks: ['bold'] })
    expect(replaceInline([{ break: true }, { break: true }], 1, 1, 'x')).toEqual([
      { break: true },
      { text: 'x' },
      { break: true },
    ])
  })

  it('changes exactly the stretch', () => {
    const stretch = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(anyContent, stretch, fc.string({ maxLength: 5 }), (inlines, [from, to], text) => {
        const before = plainText(inlines)
        const after = plainText(replaceInline(inlines, from, to, text))
        expect(after).toBe(before.slice(0, from) + text + before.slice(to))
        expect(plainText(sliceInline(inlines, from, to))).toBe(before.slice(from, to))
      }),
    )
  })
})
