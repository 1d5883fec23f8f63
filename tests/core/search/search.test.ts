import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPlaceFinder } from '../../../src/core/search/findPlace'
import { foldWord } from '../../../src/core/search/foldWord'
import { type PlaceKind, searchedPassages } from '../../../src/core/search/searchedPassages'
import { isSearchable, isWord, searchWordsOf, wordsIn } from '../../../src/core/search/searchQuery'
import { snippetOf } from '../../../src/core/search/snippet'
import { createWordFinder } from '../../../src/core/search/wordPattern'
import { sampleInterview } from '../../host/sampleInterview'
import { anyInterview, anyText } from '../arbitraries'

const passage = (text: string) => ({ kind: 'paragraph' as PlaceKind, path: ['body', 0], turn: null, speaker: '', text })

/** The words of a text that a query finds, as they are written there. */
function found(text: string, query: string): string[] | null {
  const place = createPlaceFinder(searchWordsOf(query))([passage(text)])
  return place?.words.map(({ from, to }) => text.slice(from, to)) ?? null
}

describe('words are found', () => {
  test.each([
    ['Die Straße ist weg.', 'strasse', 'Straße'],
    ['Die Strasse ist weg.', 'Straße', 'Strasse'],
    ['DIE STRASSE', 'straße', 'STRASSE'],
    ['Maßstab', 'massst', 'Maßstab'],
    ['Brücken sprechen', 'brucken', 'Brücken'],
    ['Brücken sprechen', 'BRUECKEN', 'Brücken'],
    ['Bruecken sprechen', 'brücken', 'Bruecken'],
    ['Frau Muller', 'Müller', 'Muller'],
    ['Frau Mueller', 'Müller', 'Mueller'],
    ['das naïve Café', 'cafe', 'Café'],
    ['das naïve Cafe\u0301', 'café', 'Cafe\u0301'],
    ['Łódź und Ærø', 'lodz', 'Łódź'],
    ['Łódź und Ærø', 'aero', 'Ærø'],
    ['Don\u00ADau\u00ADdampf', 'donaudampf', 'Don\u00ADau\u00ADdampf'],
    ['Ο λόγος', 'λογοσ', 'λόγος'],
    ['Социальные сети', 'социальн', 'Социальные'],
    ['東京 タワー', '東京', '東京'],
    ['Im Jahr 2019', '2019', '2019'],
    ['Brückenbau', 'brü', 'Brückenbau'],
  ])('in “%s” by “%s”', (text, query, word) => {
    expect(found(text, query)).toEqual([word])
  })

  test.each([
    ['neue Wege', 'neu weg sie'],
    ['Neuigkeiten', 'neue'],
    ['Haus und Hof', 'haus ho x'],
    ['Haustür', 'haus wand'],
    ['Der Lohn', 'ohn'],
  ])('and not in “%s” by “%s”', (text, query) => {
    expect(found(text, query)).toBeNull()
  })

  test('the last word of a query may be the beginning of one, the others are whole', () => {
    expect(found('Häuser und Höfe', 'haus hof')).toBeNull()
    expect(found('Das Haus, die Höfe', 'haus hof')).toEqual(['Haus', 'Höfe'])
  })

  test.each(['', ' ', '"', '*', 'a', '-', 'é', '\u00AD'])('a query that says too little is none: “%s”', (query) => {
    expect(isSearchable(query)).toBe(false)
  })

  test('and a hostile one is words', () => {
    const query = 'headline:"x" OR NEAR(a b)^2 -c* \u0000 \uD800 {y} \\ (?:z'
    expect(searchWordsOf(query).flatMap(({ forms }) => forms)).toEqual([
      'headline',
      'x',
      'or',
      'near',
      'a',
      'b',
      '2',
      'c',
      'y',
      'z',
    ])
    expect(searchWordsOf('wort '.repeat(5000)).length).toBeLessThan(20)
  })
})

describe('in any text', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aeosuäöüßÄÖẞæÆœøþłſΣςİıkK\u0301\u0308\u00AD\u200D한がबा1'),
    minLength: 1,
    maxLength: 7,
  })

  test('the pattern finds exactly the words that fold alike', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 5 }), letters, fc.boolean(), (words, wanted, beginning) => {
        const text = words.join(' ')
        const forms = foldWord(wanted)
        fc.pre(forms.length > 0)
        const word = { forms, beginning }
        const byPattern = createWordFinder(word)
          .all(text)
          .map(({ from, to }) => text.slice(from, to))
        expect(byPattern).toEqual(wordsIn(text).filter((own) => isWord(own, word)))
        expect(createWordFinder(word).isIn(text)).toBe(byPattern.length > 0)
      }),
    )
  })

  test('each word of it is found, and shown marked in the snippet', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, nth) => {
        const words = wordsIn(text).filter((word) => foldWord(word).length > 0 && word.length <= 64)
        fc.pre(words.length > 0)
        const word = words[nth % words.length] ?? ''
        const query = searchWordsOf(word)
        const place = createPlaceFinder(query)([passage(text)])
        const snippet = place && snippetOf(place)
        const [first] = snippet?.words ?? []
        expect(first && isWord(snippet?.text.slice(first.from, first.to) ?? '', query[0] as never)).toBe(true)
      }),
    )
  })

  test('a query of the words of a passage leads to a passage that has them all', () => {
    fc.assert(
      fc.property(anyInterview, fc.nat(), (interview, nth) => {
        const passages = searchedPassages(interview)
        const query = searchWordsOf(passages[nth % passages.length]?.text ?? '')
        fc.pre(query.length > 0)
        const place = createPlaceFinder(query)(passages)
        const here = wordsIn(place?.passage.text ?? '')
        expect(query.every((word) => here.some((own) => isWord(own, word)))).toBe(true)
      }),
    )
  })
})

test('looks in frame, turns, captions, boxes, notes, bios and at who people are, and says where', () => {
  const interview = sampleInterview('Zuerst der Brunnen.', 'Wasser')
  const kinds = searchedPassages({
    ...interview,
    frame: { ...interview.frame, kicker: 'Interview', standfirst: [[{ text: 'Ein Vorspann' }]], byline: 'Jo Groß' },
    people: interview.people.map((person) => ({ ...person, bio: [[{ text: `Bio von ${person.name}` }]] })),
    body: [
      ...interview.body,
      { type: 'figure', image: { asset: 'a', alt: 'alt', credit: 'credit' }, caption: [{ text: 'Am Rand' }] },
      { type: 'box', title: 'Kasten', content: [[{ text: 'Inhalt' }]] },
      { type: 'note', content: [{ text: 'Nachfragen!' }] },
      { type: 'bio', person: 'p2' },
    ],
  })
  expect(kinds.map(({ kind, speaker, text }) => [kind, speaker, text])).toEqual([
    ['kicker', '', 'Interview'],
    ['headline', '', 'Wasser'],
    ['standfirst', '', 'Ein Vorspann'],
    ['byline', '', 'Jo Groß'],
    ['paragraph', 'Stadtblatt', 'Womit fing es an?'],
    ['paragraph', 'Dr. Ilse Krahn', 'Zuerst der Brunnen.\n'],
    ['figure', '', 'Am Rand'],
    ['box', '', 'Kasten'],
    ['box', '', 'Inhalt'],
    ['note', '', 'Nachfragen!'],
    ['bio', '', 'Bio von Dr. Ilse Krahn'],
    ['bio', '', 'Bio von Stadtblatt'],
    ['person', 'Stadtblatt', 'Stadtblatt'],
    ['person', 'Dr. Ilse Krahn', 'Dr. Ilse Krahn'],
  ])
})

test('a snippet is cut between words, on one line', () => {
  const text = `${'Vorher wurde viel geredet. '.repeat(9)}Dann kam\nder Brunnen zur Sprache. ${'Danach auch. '.repeat(30)}`
  const place = createPlaceFinder(searchWordsOf('brunnen'))([passage(text)])
  const snippet = place && snippetOf(place)
  expect(snippet?.text).toMatch(/^…wurde viel geredet\. Dann kam der Brunnen zur Sprache\. .*[^\s]…$/)
  expect(snippet?.words.map(({ from, to }) => snippet.text.slice(from, to))).toEqual(['Brunnen'])
})
