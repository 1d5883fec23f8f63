import { type Conversion, convertMatches, type GuardedText, type TypographyLanguage } from './conversion'

const NO_BREAK = '\u00A0'

const ABBREVIATIONS: Readonly<Record<TypographyLanguage, readonly string[]>> = {
  de: [
    ...[
      'z. B.',
      'd. h.',
      'u. a.',
      'i. d. R.',
      'o. ä.',
      'o. Ä.',
      'u. Ä.',
      'u. ä.',
      'u. U.',
      'z. T.',
      'v. a.',
      's. o.',
      's. u.',
    ],
    ...[
      'i. A.',
      'i. V.',
      'e. V.',
      'n. Chr.',
      'v. Chr.',
      'u. v. m.',
      'u. v. a.',
      'a. D.',
      'h. c.',
      'o. g.',
      'd. i.',
      'i. e. S.',
    ],
  ],
  en: [],
}

/** Before a number. */
const COUNTED: Readonly<Record<TypographyLanguage, string>> = {
  de: '§|§§|Art\\.|Abs\\.|Nr\\.|S\\.|Bd\\.|Kap\\.|Abb\\.|Tab\\.',
  en: '§|§§|No\\.|Nos\\.|Art\\.|p\\.|pp\\.|vol\\.|Vol\\.|Fig\\.',
}
/** Before a name. */
const TITLES: Readonly<Record<TypographyLanguage, string>> = {
  de: 'Dr\\.|Prof\\.|Dipl\\.|Ing\\.|Mag\\.|Hr\\.|Fr\\.|St\\.|Dres\\.',
  en: 'Dr\\.?|Prof\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|St\\.?',
}
/** Behind a number. */
const SIGNS = '%|‰|€|\\$|£|°'
const UNITS =
  'km|m|cm|mm|km²|m²|m³|km/h|ha|kg|g|mg|t|l|ml|h|min|kWh|MWh|GWh|TWh|kW|MW|GW|Hz|kHz|MHz|GHz|kB|MB|GB|TB|dB|EUR|USD|CHF'
const COUNTS: Readonly<Record<TypographyLanguage, string>> = {
  de: 'Mio\\.|Mrd\\.|Uhr|Tsd\\.',
  en: 'a\\.m\\.|p\\.m\\.',
}
const MONTHS = 'Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'

/** A unit at the end of a text that goes on may be the start of a word. */
const WORD_END = '(?=[^\\p{L}\\p{N}-])'

/** Spaces at which no line may break. Only an abbreviation gets one where none was: `z.B.`. */
export function spaceConversions(given: GuardedText, language: TypographyLanguage, complete: boolean): Conversion[] {
  const guarded = complete ? { ...given, text: `${given.text}\n` } : given
  return [
    ...PATTERNS[language].flatMap((pattern) =>
      convertMatches(guarded, pattern, ({ index }) => [space(index, index + 1)]),
    ),
    ...(language === 'de' ? convertMatches(guarded, ABBREVIATION, insideAbbreviation) : []),
  ]
}

const PATTERNS: Readonly<Record<TypographyLanguage, readonly RegExp[]>> = {
  de: [...patternsFor('de'), new RegExp(` (?<=(?<!\\p{N})\\d{1,2}\\. )(?=(?:${MONTHS})${WORD_END})`, 'gu')],
  en: patternsFor('en'),
}

function patternsFor(language: TypographyLanguage): RegExp[] {
  return [
    ` (?=\\d)(?<=(?<![\\p{L}\\p{N}])(?:${COUNTED[language]}) )`,
    ` (?=\\p{Lu})(?<=(?<![\\p{L}\\p{N}-])(?:${TITLES[language]}) )`,
    ` (?<=\\d )(?=(?:${SIGNS})|(?:${UNITS}|${COUNTS[language]})${WORD_END})`,
  ].map((pattern) => new RegExp(pattern, 'gu'))
}

const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}.…])(?:${ABBREVIATIONS.de.map((form) => form.replaceAll('.', '\\.').replaceAll(' ', '[ \\u00A0]?')).join('|')})`,
  'gu',
)

function insideAbbreviation({ 0: found, index }: RegExpExecArray): Conversion[] {
  return [...found.matchAll(/\.( ?)(?=\p{L})/gu)].map(({ 1: gap = '', index: at }) =>
    space(index + at + 1, index + at + 1 + gap.length),
  )
}

function space(from: number, to: number): Conversion {
  return { rule: 'spaces', from, to, text: NO_BREAK }
}
