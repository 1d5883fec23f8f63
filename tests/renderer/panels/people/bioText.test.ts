import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../../src/core/interview/interview'
import { bioFromText, bioToText } from '../../../../src/renderer/panels/people/bioText'

const bio: Inline[][] = [
  [{ text: 'Leitet das ' }, { text: 'Labor', marks: ['italic'] }],
  [{ text: 'Zweite Zeile' }, { break: true }, { text: 'darunter' }],
]

describe('a biography as plain text', () => {
  it('comes back as it was when nothing changed', () => {
    expect(bioFromText(bioToText(bio), bio)).toEqual(bio)
  })

  it('keeps the marks of the paragraphs whose words stayed', () => {
    const changed = bioFromText(bioToText(bio).replace('Zweite', 'Andere'), bio)
    expect(changed[0]).toEqual(bio[0])
    expect(changed[1]).toEqual([{ text: 'Andere Zeile' }, { break: true }, { text: 'darunter' }])
  })

  it('loses no word of what was typed', () => {
    const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n') }), (text) => {
        expect(words(bioToText(bioFromText(text, [])))).toEqual(words(text))
      }),
    )
  })
})
