import type { BodyItem, Interview, Person } from './interview'
import { personOf, plainText, printedTextsOf, wordsOf } from './views'

/** Characters of a German standard manuscript page (Normseite): 30 lines of 60, spaces included. */
export const NORMSEITE = 1800

/** Words that are read in a minute, as newsrooms reckon it. */
const WORDS_A_MINUTE = 200

/** Minutes it takes to read so many words; what has words takes one at least. */
export function readingMinutes(words: number): number {
  return Math.ceil(words / WORDS_A_MINUTE)
}

/**
 * Lines that a text takes in print: words that do not fit go to the next line, a word longer than a line is broken,
 * nothing is hyphenated.
 * @param width characters in a line
 */
export function printLines(text: string, width: number): number {
  let lines = 0
  let used = width
  for (const { length } of wordsOf(text)) {
    if (used + 1 + length <= width) {
      used += 1 + length
      continue
    }
    lines += Math.ceil(length / width)
    used = length % width === 0 ? width : length % width
  }
  return lines
}

export interface Length {
  /** Characters including spaces, as a reader counts them (UTF-16 units; line feeds count as one). */
  characters: number
  /** The same without white space. */
  withoutSpaces: number
  words: number
}

export interface SpeakerShare {
  person: string
  characters: number
  /** Share of all characters spoken, 0 to 1. */
  share: number
}

export interface Lengths extends Length {
  normseiten: number
  shares: SpeakerShare[]
}

/** The length of texts, one string per paragraph. */
export function lengthOf(texts: readonly string[]): Length {
  return texts.reduce(
    (sum, text) => {
      const words = wordsOf(text)
      return {
        characters: sum.characters + text.length,
        withoutSpaces: sum.withoutSpaces + words.reduce((letters, word) => letters + word.length, 0),
        words: sum.words + words.length,
      }
    },
    { characters: 0, withoutSpaces: 0, words: 0 },
  )
}

/** The length of one item of the body, notes and labels left out. */
export function lengthOfItem(item: BodyItem, people: readonly Person[]): Length {
  return lengthOf(printedTextsOf(item, people))
}

/**
 * The lengths of a whole interview: headline, standfirst and body, without labels, notes, kicker and byline.
 * `itemLength` may remember the lengths of unchanged items, so that a long interview is not counted anew each time.
 */
export function lengthsOf(
  interview: Interview,
  itemLength: (item: BodyItem, people: readonly Person[]) => Length = lengthOfItem,
): Lengths {
  const total = lengthOf(leadTextsOf(interview))
  const spoken = new Map<string, number>()
  for (const item of interview.body) {
    const length = itemLength(item, interview.people)
    total.characters += length.characters
    total.withoutSpaces += length.withoutSpaces
    total.words += length.words
    if (item.type === 'turn' && item.speaker !== null) {
      spoken.set(item.speaker, (spoken.get(item.speaker) ?? 0) + length.characters)
    }
  }
  return { ...total, normseiten: total.characters / NORMSEITE, shares: sharesOf(spoken, interview.people) }
}

/** The characters of `lengthsOf` alone, in a tenth of its time: no words are looked for. */
export function charactersOf(interview: Interview): number {
  const said = interview.body.flatMap((item) => printedTextsOf(item, interview.people))
  return [...leadTextsOf(interview), ...said].reduce((characters, text) => characters + text.length, 0)
}

/** What stands before the body and is counted. */
function leadTextsOf({ frame }: Interview): string[] {
  return [frame.headline, ...frame.standfirst.map(plainText)]
}

function sharesOf(spoken: ReadonlyMap<string, number>, people: readonly Person[]): SpeakerShare[] {
  const all = [...spoken.values()].reduce((sum, characters) => sum + characters, 0)
  return [...spoken]
    .filter(([person]) => personOf(people, person))
    .map(([person, characters]) => ({ person, characters, share: all === 0 ? 0 : characters / all }))
}
