import { FIRST_NAMES } from './firstNames'
import {
  ANSWERING_CUES,
  ASKING_CUES,
  DEGREE,
  LEAD_IN_WORDS,
  NAME_PARTICLES,
  NUMBERED_CUE,
  NUMBERED_SPEAKER,
  OPENING_WORDS,
  OTHER_CUES,
  OUTSIDER,
} from './labelWords'
import { isInitial, isTitle } from './sentences'

export type LabelKind =
  | 'asks' // Q, Frage
  | 'answers' // A, Antwort
  | 'cue' // Speaker 1, Publikum
  | 'name' // Barbara Schmidt, Dr. Schmidt
  | 'capitals' // IT, DIE PRÄSIDENTIN
  | 'word' // Schmidt, but every German noun too
  | 'lower' // a brand in lower case
  | 'phrase' // anything else short enough

export interface LabelShape {
  readonly kind: LabelKind
  /** How much the wording alone speaks for a speaker, about -3 to 3. */
  readonly score: number
}

const MAX_CHARACTERS = 60
const MAX_WORDS = 6
const SURNAME_WITH_PARTICLE = /^(?:von|van) \p{Lu}\p{L}+$/iu
const ADDRESSED = /^(?:Frau|Herr|Mr\.?|Mrs\.?|Ms\.?|Dr\.) \p{Lu}/u
const CHAT_MESSAGE = /^(?:From|Von) (.+?)(?: (?:to|an) (?:Everyone|All(?:e|en)?|Me|mich|Panelists|Hosts.*))?$/u
const FORBIDDEN = /[?!;[\]"„“”»«›‹=<>{}@\\|#…\n]|\/\/|^[*_]|[*_]$/u

/** Trims, joins spaces, and drops what is not the name: the number of a numbered cue, a chat's "From … to Everyone". */
export function tidyLabel(written: string): string {
  const label = written.trim().replace(/\s+/gu, ' ')
  return NUMBERED_CUE.exec(label)?.[1] ?? CHAT_MESSAGE.exec(label)?.[1] ?? label
}

/** What two spellings of the same label share: `H.V.` and `HV`, `NAME` and `Name`. */
export function keyOf(label: string): string {
  const undotted = /^(?:\p{Lu}\. ?){2,}$/u.test(label) ? label.replace(/[. ]/gu, '') : label
  return undotted.toLowerCase()
}

/** Whether this could be a label at all. */
export function isLabel(label: string): boolean {
  if (label.length > MAX_CHARACTERS || !/\p{L}/u.test(label) || FORBIDDEN.test(label)) return false
  const words = label.split(' ')
  return words.length <= MAX_WORDS && words.every((word, index) => isWordOfLabel(word, words[index + 1]))
}

function isWordOfLabel(word: string, next: string | undefined): boolean {
  if (next === undefined || DEGREE.test(word.replace(/,$/u, ''))) return true
  if (word.endsWith(',')) return DEGREE.test(next.replace(/,$/u, ''))
  return !word.endsWith('.') || isTitle(word) || isInitial(word)
}

/** An interview has few labels, each asked for at every turn. */
const known = new Map<string, LabelShape>()
const MOST_KNOWN = 500

/** Judges a label by its wording. */
export function shapeOf(label: string): LabelShape {
  const shape = known.get(label) ?? judge(label)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(label, shape)
  return shape
}

function judge(label: string): LabelShape {
  const key = keyOf(label)
  const cue = cueOf(label, key)
  if (cue) return { kind: cue, score: 3 }
  // "I:" is no sentence's first word.
  if (label.length === 1) return { kind: 'word', score: label === label.toUpperCase() ? 0.3 : -1 }
  const words = label.split(' ').filter((word) => !DEGREE.test(word.replace(/,$/u, '')))
  const first = words[0]?.toLowerCase() ?? ''
  if (isAllCapitals(label)) return { kind: 'capitals', score: LEAD_IN_WORDS.has(key) ? -1 : 0.8 }
  const plain = words.filter((word) => !isTitle(word))
  const firstName = FIRST_NAMES.has(plain[0]?.toLowerCase().split('-')[0] ?? '') ? 1.3 : 0
  // "Goldene Regel", "Stichwort Geld", but not Jo Preis.
  const isLeadIn =
    !SURNAME_WITH_PARTICLE.test(label) &&
    !ADDRESSED.test(label) &&
    [plain.at(0), plain.at(-1)].some((word) => LEAD_IN_WORDS.has(word?.toLowerCase() ?? ''))
  const isOpening = OPENING_WORDS.has(first) && !SURNAME_WITH_PARTICLE.test(label)
  if (isOpening || LEAD_IN_WORDS.has(key) || (isLeadIn && firstName === 0)) return { kind: 'phrase', score: -3 }
  const isNamed = plain.every((word) => /^\p{Lu}/u.test(word) || NAME_PARTICLES.has(word.toLowerCase()))
  if (isNamed && (plain.length > 1 || plain.length < words.length)) return { kind: 'name', score: 1.2 + firstName }
  if (isNamed) return { kind: 'word', score: 0.3 + firstName }
  if (words.length <= 2 && words.every((word) => /^\p{Ll}/u.test(word))) return { kind: 'lower', score: 0 }
  return { kind: 'phrase', score: words.length > 3 ? -2.5 : -1 }
}

function cueOf(label: string, key: string): 'asks' | 'answers' | 'cue' | null {
  // In lower case a single letter is a list's item.
  if (label.length === 1 && label !== label.toUpperCase()) return null
  if (ASKING_CUES.has(key)) return 'asks'
  if (ANSWERING_CUES.has(key)) return 'answers'
  return OTHER_CUES.has(key) || NUMBERED_SPEAKER.test(label) || OUTSIDER.test(label) ? 'cue' : null
}

function isAllCapitals(label: string): boolean {
  return label === label.toUpperCase() && /\p{Lu}/u.test(label) && label.length > 1
}
