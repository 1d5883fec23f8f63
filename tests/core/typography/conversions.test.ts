import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TypographyContext } from '../../../src/core/typography/conversion'
import { conversionsByKey, conversionsOf, convert } from '../../../src/core/typography/conversions'

const de: TypographyContext = { language: 'de', quotes: 'low-high' }
const deGuillemets: TypographyContext = { language: 'de-AT', quotes: 'guillemets-in' }
const swiss: TypographyContext = { language: 'de-CH', quotes: 'low-high' }
const en: TypographyContext = { language: 'en-GB', quotes: 'low-high' }

const tidied = (text: string, context: TypographyContext) => convert(text, conversionsOf(text, context))

/** Types a text key by key; what a key brings about is converted before the next one. */
function typed(keys: string, context: TypographyContext): string {
  let text = ''
  for (const key of keys) text = convert(text + key, conversionsByKey(text + key, context))
  return text
}

const NBSP = '\u00a0'

describe('typography', () => {
  it.each<[TypographyContext, string, string]>([
    [de, 'Er sagt: "Nein."', 'Er sagt: „Nein.“'],
    [de, '"Der "Kahn" sinkt", rief sie.', '„Der ‚Kahn‘ sinkt“, rief sie.'],
    [de, `"Sie rief 'Halt' und ging"`, '„Sie rief ‚Halt‘ und ging“'],
    [de, `"Sie rief 'Halt!'"`, '„Sie rief ‚Halt!‘“'],
    [deGuillemets, `"Sie rief 'Halt!'"`, '»Sie rief ›Halt!‹«'],
    [swiss, `"Sie rief 'Halt!'"`, '«Sie rief ‹Halt!›»'],
    [en, `"She cried 'Stop!'"`, '“She cried ‘Stop!’”'],
    [de, '("Kahn")', '(„Kahn“)'],
    [de, 'die "Kahn"-Debatte', 'die „Kahn“-Debatte'],
    [de, "Ruf' mich, wie geht's Hans'?", 'Ruf’ mich, wie geht’s Hans’?'],
    [de, "der 68er und die '90er", 'der 68er und die ’90er'],
    [en, "It's the '90s, James' dogs", 'It’s the ’90s, James’ dogs'],
    [de, "Das ist 'n Ding", 'Das ist ’n Ding'],
    [de, "ein 'guter' Rat", 'ein ‚guter‘ Rat'],
    [de, 'Sie kam - und ging', 'Sie kam – und ging'],
    [de, 'von 2019-2021 lief es, ', 'von 2019–2021 lief es, '],
    [de, 'Seiten 12-15.', 'Seiten 12–15.'],
    [de, 'um 8:30-10:00 Uhr ', `um 8:30–10:00${NBSP}Uhr `],
    [de, 'Na ja ...', 'Na ja …'],
    [de, 'das ist z. B. gut', `das ist z.${NBSP}B. gut`],
    [de, 'das ist z.B. gut', `das ist z.${NBSP}B. gut`],
    [de, 'd. h. u. a. i. d. R. nie', `d.${NBSP}h. u.${NBSP}a. i.${NBSP}d.${NBSP}R. nie`],
    [de, 'um 10 % mehr', `um 10${NBSP}% mehr`],
    [de, 'bei Dr. Tanner und § 5 und 3 km ', `bei Dr.${NBSP}Tanner und §${NBSP}5 und 3${NBSP}km `],
    [de, 'am 3. Mai ', `am 3.${NBSP}Mai `],
    [en, 'Mr. Wren paid 5 % more', `Mr.${NBSP}Wren paid 5${NBSP}% more`],
  ])('is the same typed and tidied: %#', (context, keys, expected) => {
    expect(typed(keys, context)).toBe(expected)
    expect(tidied(keys, context)).toBe(expected)
  })

  it.each([
    'Tel. 030 123-456 oder 0711-2345',
    'am 2021-03-04, ISBN 978-3-16-148410-0',
    'die 30-Jährige fährt eine A320-200 und eine 747-400',
    'Ein- und Ausgang, Vor- oder -teil',
    'https://beispiel.example/a-b--c/2019-2021?x="y"&z=... und jo.o-k@beispiel.example',
    'ein 27"-Monitor',
    '- kein Gedankenstrich am Anfang',
    'Null.....',
    `„Fertig ‚gesetzt‘“ – 10${NBSP}%`,
    '6\'2" groß',
  ])('leaves alone: %s', (text) => {
    expect(tidied(text, de)).toBe(text)
  })

  it.each<[TypographyContext, string, string]>([
    [de, 'Er sagte: “Ja.”', 'Er sagte: „Ja.“'],
    [de, '»Das ›Ja‹ zählt«', '„Das ‚Ja‘ zählt“'],
    [swiss, '„Das ‚Ja‘ zählt“', '«Das ‹Ja› zählt»'],
    [en, '„Yes“, «no»', '“Yes”, “no”'],
    [de, 'Geht´s? Ich hab` es', 'Geht’s? Ich hab’ es'],
    [de, '"Das geht weiter', '„Das geht weiter'],
    [de, `"Ich kenn 'Nem alten" und "Den"`, '„Ich kenn ’Nem alten“ und „Den“'],
    [en, 'one--two', 'one—two'],
  ])('brings the marks of other houses in line: %#', (context, text, expected) => {
    expect(tidied(text, context)).toBe(expected)
  })

  it('knows nothing of other languages', () => {
    expect(conversionsOf('"Oui" - 10 %', { language: 'fr', quotes: 'high' })).toEqual([])
    expect(conversionsOf('"den"', { language: 'den', quotes: 'high' })).toEqual([])
  })

  it('does not do again what was taken back', () => {
    expect(typed('Na ...', de)).toBe('Na …')
    expect(conversionsByKey('Na ... ', de)).toEqual([])
    expect(conversionsByKey('"Hallo', de)).toEqual([])
  })

  it('takes a single mark back to an apostrophe when the word shows it', () => {
    expect(typed("die '", de)).toBe('die ‚')
    expect(typed("die '90er", de)).toBe('die ’90er')
    expect(typed("da ist 's ", de)).toBe('da ist ’s ')
    expect(typed("da 'sagen' alle", de)).toBe('da ‚sagen‘ alle')
  })
})

const piece = fc.constantFrom(
  ...[
    '"',
    "'",
    '„',
    '“',
    '”',
    '‚',
    '‘',
    '’',
    '»',
    '«',
    '›',
    '‹',
    '´',
    '`',
    ' ',
    ' ',
    '\n',
    '-',
    '--',
    '–',
    '...',
    '…',
    '.',
    ',',
    '!',
    '(',
  ],
  ...[
    ')',
    'a',
    'Wort',
    'geht',
    's',
    'n',
    '90',
    '2019',
    '2021',
    '5',
    '%',
    'z.',
    'B.',
    'Dr.',
    'Tanner',
    'a@b.de',
    'https://x.de/"-"',
    '\u00a0',
    'km',
  ],
)
const messy = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
const contexts = fc.constantFrom(de, deGuillemets, swiss, en)

/** What is left of a text without all that typography may touch. */
const words = (text: string) => text.replaceAll(/["'„“”‟«»‘’‚‛‹›´`–—…\s.-]/gu, '')

describe('tidying any text', () => {
  it('changes no word', () => {
    fc.assert(
      fc.property(messy, contexts, (text, context) => {
        expect(words(tidied(text, context))).toBe(words(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('finds nothing to do a second time', () => {
    fc.assert(
      fc.property(messy, contexts, (text, context) => {
        const once = tidied(text, context)
        expect(tidied(once, context)).toBe(once)
      }),
      { numRuns: 5000, examples: [['...z.B.', { language: 'de', quotes: 'low-high' }]] },
    )
  })

  it('gives conversions that follow each other and change something', () => {
    fc.assert(
      fc.property(messy, contexts, (text, context) => {
        let end = 0
        for (const { from, to, text: by } of conversionsOf(text, context)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(text.slice(from, to)).not.toBe(by)
          end = to
        }
      }),
      { numRuns: 2000 },
    )
  })
})
