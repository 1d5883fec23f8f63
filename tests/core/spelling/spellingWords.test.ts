import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPerson } from '../../../src/core/interview/create'
import { dictionaryFor } from '../../../src/core/spelling/dictionaries'
import { isKnown, knownWords } from '../../../src/core/spelling/knownWords'
import { spellingWords } from '../../../src/core/spelling/spellingWords'
import { anyText } from '../arbitraries'

const words = (text: string) => spellingWords(text).map(({ word }) => word)

describe('words to look up', () => {
  it.each([
    ['Der Wind, „der“ Stahl!', ['Der', 'Wind', 'der', 'Stahl']],
    ['Social-Media-Kanal', ['Social', 'Media', 'Kanal']],
    ['Ein- und Ausgang', ['Ein', 'und', 'Ausgang']],
    ['siehe https://beispiel.example/Fehlr?x=y und www.fehlr.example', ['siehe', 'und']],
    ['an jo.fehlr@beispiel.example mailen', ['an', 'mailen']],
    ['auf fehlr.de lesen', ['auf', 'lesen']],
    ['bei x-fehlr.fehlr.de und ...fehlr.de', ['bei', 'und']],
    ['(tel+fehlr://fehlr) und (jo.fehlr@fehlr.example)', ['und']],
    ['mit #Fehlr und @fehlr', ['mit', 'und']],
    ['1200 Meter, 3D, B2B, 68er', ['Meter']],
    ['die GmbH, LKWs, der VCD, YouTube', ['die', 'der']],
    ["geht’s und it's", ["geht's", 'und', "it's"]],
    ['Wo\u00adchen\u00admarkt', ['Wochenmarkt']],
    ['a b c', []],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected))

  it.each([
    ['Leser:innen', ['Leserinnen']],
    ['Leser*innen', ['Leserinnen']],
    ['Leser_innen', ['Leserinnen']],
    ['Leser/-innen', ['Leserinnen']],
    ['Leser/innen', ['Leserinnen']],
    ['LeserInnen', ['Leserinnen']],
    ['Leser:innenschaft', ['Leserinnen']],
    ['jede:r', ['jeder', 'jede']],
    ['Tanners', []],
    ["Tanner's", ['Tanner']],
  ])('%s may be %j', (text, instead) => {
    expect(spellingWords(text)).toMatchObject([{ from: 0, to: text.length, instead }])
  })

  it('lie in the text, one behind the other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const { from, to } of spellingWords(text)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('known words', () => {
  const known = new Set([
    ...knownWords({
      people: [{ ...createPerson('t', 'Dr. Ilse Tannhöver-Rehm', 'guest'), organisation: 'Stahlwerft Kupp GmbH' }],
    }),
    'gendern',
  ])
  it.each(['Tannhöver', 'Rehm', 'Kupp', 'Kupps', "Kupp's", 'gendern', 'Gendern'])('%s', (word) => {
    expect(isKnown(word, known)).toBe(true)
  })
  it.each(['tannhöver', 'Kuppe', 'GmbH', 's'])('not %s', (word) => expect(isKnown(word, known)).toBe(false))
})

it.each([
  ['de', 'de'],
  ['de-DE', 'de'],
  ['de-CH', 'de-CH'],
  ['de-AT', 'de-AT'],
  ['en', 'en-GB'],
  ['en-US', 'en-US'],
  ['fr', null],
])('the dictionary for %s is %s', (language, expected) => expect(dictionaryFor(language)).toBe(expected))
