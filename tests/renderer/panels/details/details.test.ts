import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slugOf } from '../../../../src/core/interview/slug'
import { showTags, tagsFrom } from '../../../../src/renderer/panels/details/tags'

it('makes an address of a headline, ending at a word', () => {
  expect(slugOf('Stille ist die teuerste Werbefläche #Ruhe')).toBe('stille-ist-die-teuerste-werbeflaeche-ruhe')
  expect(slugOf('„Größe“: à la carte')).toBe('groesse-a-la-carte')
  expect(slugOf('wort '.repeat(40))).toBe(Array(12).fill('wort').join('-'))
  expect(slugOf('…')).toBe('')
})

it('makes nothing but what an address can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (headline) => {
      expect(slugOf(headline)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slugOf(headline).length).toBeLessThanOrEqual(60)
    }),
  )
})

it('takes tags however they are parted, each once', () => {
  expect(tagsFrom('#Hafen, Stille  #Hafen#Nacht')).toEqual(['Hafen', 'Stille', 'Nacht'])
  expect(tagsFrom(showTags(['Hafen', 'Stille']))).toEqual(['Hafen', 'Stille'])
})
