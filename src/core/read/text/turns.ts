import type { Candidate } from './candidate'
import { paragraphsOf, type SourceParagraph } from './paragraphs'

/** A turn as it stands in the source, before anybody is a person. */
export interface SourceTurn {
  place: Candidate
  /** Whose turn: the key of the person after names were joined. */
  voice: string
  paragraphs: SourceParagraph[]
  /** Stands above it. */
  subhead?: string
}

export interface SourceParts {
  /** What stands before the first turn. */
  opening: SourceParagraph[]
  turns: SourceTurn[]
}

/** Cuts the text at the labels. The labels themselves stay out; a remark beside one opens the turn's words. */
export function cutTurns(text: string, places: readonly Candidate[], voiceOf: (key: string) => string): SourceParts {
  return {
    opening: paragraphsOf(text.slice(0, places[0]?.start ?? text.length)),
    turns: places.flatMap((place, index) => {
      const paragraphs = paragraphsOf(text.slice(place.end, places[index + 1]?.start ?? text.length))
      if (place.resumes && paragraphs.length === 0) return []
      const words = withoutEmphasis(place.emphasis, paragraphs)
      return [{ place, voice: voiceOf(place.key), paragraphs: withAside(place.aside, words) }]
    }),
  }
}

/** Emphasis that began before the label: it ends with the paragraph, or else belongs to the words alone. */
function withoutEmphasis(emphasis: string, paragraphs: SourceParagraph[]): SourceParagraph[] {
  const [first, ...rest] = paragraphs
  if (emphasis === '' || !first) return paragraphs
  const isClosed = first.text.endsWith(emphasis) && first.text.length > emphasis.length
  const text = isClosed ? first.text.slice(0, -emphasis.length).trimEnd() : `${emphasis}${first.text}`
  return [{ ...first, text }, ...rest]
}

/**
 * Numbers inside a paragraph are question numbers only if they count. Otherwise they are words, the answer "12."
 * before the next label for one, and stay with the turn before.
 */
export function withoutFalseNumbers(places: readonly Candidate[]): readonly Candidate[] {
  const numbers = places.flatMap(({ number }) => (number ? [number.value] : []))
  const counts = numbers.length > 1 && numbers.every((value, index) => index === 0 || isNext(value, numbers[index - 1]))
  if (counts) return places
  return places.map((place) =>
    place.number && place.boundary !== 'line' ? { ...place, start: place.number.end, number: null } : place,
  )
}

function isNext(value: number, before: number | undefined): boolean {
  return before !== undefined && (value === before || value === before + 1)
}

function withAside(aside: string, paragraphs: SourceParagraph[]): SourceParagraph[] {
  if (aside === '') return paragraphs
  const [first, ...rest] = paragraphs
  return first ? [{ ...first, text: `${aside} ${first.text}` }, ...rest] : [{ text: aside, apart: false }]
}

/**
 * A headline may be a quotation with its speaker ("Anna Berg: „Wir bauen weiter“"). It looks like a turn, but plain
 * paragraphs follow it, and it ends as a headline does.
 */
export function withoutQuotedHeadline(text: string, places: readonly Candidate[]): readonly Candidate[] {
  const [first, second] = places
  if (first?.start !== 0 || !second || places.length < 3) return places
  const lineEnd = text.indexOf('\n')
  if (
    lineEnd === -1 ||
    lineEnd > 140 ||
    text.charAt(lineEnd + 1) !== '\n' ||
    second.start <= lineEnd ||
    first.end >= lineEnd
  )
    return places
  const line = text.slice(0, lineEnd)
  const isFollowedByText = text.slice(lineEnd, second.start).trim() !== ''
  return isFollowedByText && /[\p{L}\p{N}“”"«»‘’]$/u.test(line) ? places.slice(1) : places
}

/** "Kai Lühr: ein Leben am Wasser. …" above the talk describes him: only there do the words begin in lower case. */
export function withoutDescription(text: string, places: readonly Candidate[]): readonly Candidate[] {
  const [first, ...others] = places
  const isLower = ({ end }: Candidate) => /^\p{Ll}/u.test(text.slice(end, end + 2))
  const isAlone = first?.boundary === 'line' && isLower(first) && others.length > 2 && !others.some(isLower)
  return isAlone && others.some(({ key }) => key === first.key) ? others : places
}
