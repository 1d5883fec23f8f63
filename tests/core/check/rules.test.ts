import { describe, expect, test } from 'vitest'
import { checkInterview } from '../../../src/core/check/checkInterview'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { Finding } from '../../../src/core/interview/finding'
import type { Block, BodyItem, Interview, Turn } from '../../../src/core/interview/interview'
import { plainText } from '../../../src/core/interview/views'

const KONTOR = createPerson('house', 'Kontor', 'interviewer')
const IDA = {
  ...createPerson('ida', 'Dr. Ida Vossberg', 'guest', 'Vossberg'),
  bio: [[{ text: 'Ida Vossberg misst Stille.' }]],
}

function paragraph(text: string): Block & { type: 'paragraph' } {
  return { type: 'paragraph', content: text === '' ? [] : [{ text }] }
}

function ask(text: string, speaker = 'house'): Turn {
  return { ...createTurn(`q${text}`, speaker), blocks: [paragraph(text)] }
}

function answer(...texts: string[]): Turn {
  return { ...createTurn(`a${texts}`, 'ida'), blocks: texts.map(paragraph) }
}

function interview(body: BodyItem[], change: Partial<Interview> = {}): Interview {
  return { ...createInterview('de'), people: [KONTOR, IDA], body, ...change }
}

/** An answer with these paragraphs to a good question. */
function told(...texts: string[]): Interview {
  return interview([ask('Was war?'), answer(...texts)])
}

function found(rule: string, one: Interview): Finding[] {
  return checkInterview(one).filter((finding) => finding.rule === rule)
}

/** The words that each finding of a rule is about. */
function wordsAt(rule: string, one: Interview): string[] {
  return found(rule, one).map(({ where }) => {
    const there = where?.path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], one)
    const text = Array.isArray(there) ? plainText(there) : String(there)
    return text.slice(where?.from, where?.to)
  })
}

test('a good interview has no finding at all', () => {
  const good = interview([
    ask('Frau Vossberg, was heißt „Stille“?'),
    answer('Dass niemand „jetzt kaufen“ ruft. Vossbergs Gesetz, wenn Sie so wollen.', 'Und 27" Bildschirme fehlen.'),
    { type: 'subhead', content: [{ text: 'Der Bruch' }] },
    ask('Und dann?'),
    answer('Dann wird es still …'),
    { type: 'note', content: [{ text: 'XXX Zahl  belegen, „TK.' }] },
    ask('Vielen Dank für das Gespräch.'),
  ])
  good.frame.headline = '„Dann wird es still“'
  expect(checkInterview(good)).toEqual([])
})

describe('placeholder', () => {
  test.each([
    ['XXX', 'Am XXX kamen 300.'],
    ['???', 'Rund ??? Leute.'],
    ['TKTK', 'Die Zahl: TKTK.'],
  ])('%s', (mark, text) => {
    expect(wordsAt('placeholder', told(text))).toEqual([mark])
    expect(found('placeholder', told(text))[0]?.severity).toBe('error')
  })

  test('TK alone is one in English only, for in German it is an insurance', () => {
    expect(wordsAt('placeholder', { ...told('Some TK people.'), language: 'en-GB' })).toEqual(['TK'])
    expect(found('placeholder', told('Die TK zahlt, die TK-Chefin auch.'))).toEqual([])
  })

  test.each(['Größe XXXL.', 'Was???', 'Wirklich?!'])('not in: %s', (text) => {
    expect(found('placeholder', told(text))).toEqual([])
  })
})

describe('spaces', () => {
  test('two in a row', () => {
    expect(wordsAt('double-space', told('Weniger Orte,  länger bleiben.'))).toEqual(['  '])
    expect(found('double-space', told(' Eingerückt und am Ende  '))).toEqual([])
  })

  test('a dash without its space before is none after a hyphen', () => {
    expect(found('stray-space-after-hyphen', told("Three points- it's easy, most coins- they copy."))).toEqual([])
  })
})

describe('quotation marks', () => {
  test.each([
    ['quotation-unclosed', 'Er sagte „ja und ging.', ['„']],
    ['quotation-unclosed', 'Er sagte ja“ und ging.', ['“']],
    ['quotation-mixed', 'Er sagte „ja” und ging.', ['”']],
    ['quotation-mixed', 'Er sagte „ja" und ging.', ['"']],
    ['quotation-mixed', 'He said “yes" and left.', ['"']],
    ['quotation-kinds', 'Erst „ja“, dann „nein“, dann »doch«.', ['»doch«']],
  ])('%s: %s', (rule, text, words) => {
    expect(wordsAt(rule, told(text))).toEqual(words)
  })

  test.each([
    'Er rief: „Sie sagte ‚ja‘ dazu“, und ging.',
    'Er rief: „Sie sagte »ja« dazu.“',
    '»Ja«, sagte sie. »Und nein.«',
    '« Oui », dit-elle.',
    '“Yes,” she said, “it’s the ’90s.”',
    'Ein 27"-Bildschirm.',
  ])('none: %s', (text) => {
    const rules = checkInterview(told(text)).map(({ rule }) => rule)
    expect(rules.filter((rule) => rule.startsWith('quotation'))).toEqual([])
  })

  test('a quotation may run over paragraphs, its mark repeated or not', () => {
    expect(found('quotation-unclosed', told('“One.', '“Two.', '“Three.”'))).toEqual([])
    expect(found('quotation-unclosed', told('Er las: „Eins.', 'Zwei.“'))).toEqual([])
  })
})

describe('a name spelt two ways', () => {
  test.each([
    ['Vosberg', 'Da sagte Frau Vosberg nichts.'],
    ['Vossburg', 'Ida Vossburg misst.'],
    ['Voßberg', 'So misst die Voßberg das.'],
  ])('%s', (word, text) => {
    expect(wordsAt('name-spelt-two-ways', told(text))).toEqual([word])
    expect(found('name-spelt-two-ways', told(text))[0]?.values.instead).toBe('Vossberg')
  })

  test.each(['Vossbergs Labor, die Vossbergsche Regel.', 'Der Vorberg liegt im Süden.', 'Idas Buch, die Idee.'])(
    'not in: %s',
    (text) => {
      expect(found('name-spelt-two-ways', told(text))).toEqual([])
    },
  )

  test('two people with names that are close are two people', () => {
    const both = told('Frau Vosberg und Frau Vossberg.')
    both.people = [...both.people, createPerson('jo', 'Jo Vosberg', 'guest')]
    expect(found('name-spelt-two-ways', both)).toEqual([])
  })
})

describe('question and answer', () => {
  test('two questions in a row, by the same person', () => {
    const twice = interview([ask('Wer?'), ask('Wo?'), answer('Hier.')])
    expect(found('questions-in-a-row', twice).map(({ where }) => where?.path)).toEqual([['body', 1]])
    const two = { ...twice, people: [...twice.people, createPerson('other', 'Jo', 'interviewer')] }
    expect(found('questions-in-a-row', { ...two, body: [ask('Wer?'), ask('Wo?', 'other'), answer('Hier.')] })).toEqual(
      [],
    )
  })

  test('an answer without a question: the first turn, or one behind another of its speaker', () => {
    const first = interview([answer('Hier.'), ask('Wer?'), answer('Ich.'), answer('Und sie.')])
    expect(found('answer-without-question', first).map(({ where }) => where?.path[1])).toEqual([0, 3])
  })

  test('a question without its mark, unless it breaks off or ends the talk', () => {
    const texts = ['Das klingt teuer.', 'Und das …', 'Warum?', 'Wie?', 'Wo?', 'Wann?']
    const talk = interview(texts.flatMap((text) => [ask(text), answer('So.')]))
    expect(found('question-without-mark', talk).map(({ where }) => where?.path[1])).toEqual([0])
    expect(found('question-without-mark', talk)[0]?.severity).toBe('hint')
  })

  test('what is a habit is said once', () => {
    const talk = interview(Array.from({ length: 12 }, () => [ask('Erzählen Sie.'), answer('So.')]).flat())
    expect(found('question-without-mark', talk)).toHaveLength(1)
  })

  test('a label typed into the text', () => {
    expect(wordsAt('label-in-text', told('Vossberg: Ja.', 'Kontor: Nein.', 'Mein Rat: mehr.'))).toEqual([
      'Vossberg: ',
      'Kontor: ',
    ])
  })
})

describe('figures and people', () => {
  const figure = (alt: string, credit: string): Block => ({
    type: 'figure',
    image: { asset: 'a', alt, credit },
    caption: [],
  })

  test.each([
    ['', 'Foto: R. Ott', ['figure-without-alt']],
    ['Ein Plakat', ' ', ['figure-without-credit']],
    ['Ein Plakat', 'Foto: R. Ott', []],
  ])('a figure with "%s" and "%s"', (alt, credit, rules) => {
    const one = interview([ask('Was?'), answer('Das.'), figure(alt, credit)])
    expect(checkInterview(one).map(({ rule }) => rule)).toEqual(rules)
  })

  test('a guest of whom nothing is said', () => {
    const silent = interview([ask('Was?'), answer('Das.')], { people: [KONTOR, { ...IDA, bio: [] }] })
    expect(found('guest-without-bio', silent)).toMatchObject([
      { severity: 'hint', where: { path: ['people', 1, 'bio'] } },
    ])
    expect(found('guest-without-bio', { ...silent, body: [] })).toEqual([])
  })
})

describe('the frame', () => {
  test('a headline that is too long is marked where it runs over; hashtags do not count', () => {
    const one = told('Ja.')
    one.frame.headline = `${'a'.repeat(50)} #dreizehn ${'b'.repeat(12)}`
    expect(wordsAt('headline-too-long', one)).toEqual(['bbb'])
    one.frame.headline = `${'a'.repeat(60)} #undmehr #nochmehr`
    expect(found('headline-too-long', one)).toEqual([])
  })

  test('a standfirst is measured over its paragraphs', () => {
    const one = told('Ja.')
    one.frame.standfirst = [[{ text: 'a'.repeat(300) }], [{ text: 'b'.repeat(60) }]]
    expect(wordsAt('standfirst-too-long', one)).toEqual(['b'.repeat(10)])
    expect(checkInterview(one, { headline: 60, standfirst: 360 })).toEqual([])
  })

  test('a quotation in the headline stands in an answer', () => {
    const one = told('Stille ist die teuerste Werbefläche.')
    one.frame.headline = '„Stille ist teuer“ #ruhe'
    expect(wordsAt('headline-not-said', one)).toEqual(['Stille ist teuer'])
    one.frame.headline = '„Stille ist die teuerste Werbefläche“'
    expect(found('headline-not-said', one)).toEqual([])
    one.frame.headline = 'Was „Ruhe“ kostet'
    expect(found('headline-not-said', one)).toEqual([])
  })

  test('a pull quote stands in what its speaker said', () => {
    const quote = (text: string, speaker: string | null): Block => ({
      type: 'pullQuote',
      content: [{ text }],
      speaker,
      turn: null,
    })
    const body = (...quotes: Block[]) => interview([ask('Ist Stille teuer?'), answer('Stille kostet viel.'), ...quotes])
    expect(found('pull-quote-not-said', body(quote('Stille kostet …', 'ida'), quote('', null)))).toEqual([])
    expect(wordsAt('pull-quote-not-said', body(quote('Stille ist teuer', null)))).toEqual(['Stille ist teuer'])
    expect(found('pull-quote-not-said', body(quote('Ist Stille teuer?', 'ida')))).toHaveLength(1)
  })
})
