import type { Interview, Person } from '../../../core/interview/interview'
import { personOf, plainText, textsOf, voiceOf, wordsOf } from '../../../core/interview/views'
import type { Reading } from '../../../core/read/reading'

/** A stretch of the source with what became of it. All stretches together are the source, sign by sign. */
export interface Stretch {
  text: string
  became: 'text' | 'label' | 'aside' | 'doubtful'
  /** Of a label: whose. */
  voice: ReturnType<typeof voiceOf>
}

interface Token {
  word: string
  from: number
  to: number
}

/** How many words are compared to find a place: enough to be sure, few enough to get past a joined hyphen later on. */
const ANCHOR = 5
/** A label is no longer than this, title and time code included. */
const LABEL_WORDS = 8

/** Finds in the source what the reading made of it. Only for showing: a word that can't be placed counts as text. */
export function markSource(
  source: string,
  { interview, certainty }: Pick<Reading, 'interview' | 'certainty'>,
): Stretch[] {
  const tokens = tokensOf(source)
  const marks: (Omit<Stretch, 'text'> | null)[] = tokens.map(() => null)
  const plain: Omit<Stretch, 'text'> = { became: 'text', voice: 0 }
  const labelled: { at: number; voice: Stretch['voice'] }[] = []

  let cursor = 0
  for (const turn of interview.body) {
    if (turn.type !== 'turn') continue
    const place = find(
      tokens,
      marks,
      turn.blocks.flatMap((block) => textsOf(block, interview.people)),
      cursor,
    )
    if (!place) continue
    fill(marks, place, certainty[turn.id] === 'check' ? { became: 'doubtful', voice: 0 } : plain)
    labelled.push({ at: place.from, voice: voiceOf(interview.people, turn.speaker) })
    cursor = place.to
  }
  for (const { texts, became } of otherTextsOf(interview)) {
    const place = find(tokens, marks, texts, 0)
    if (place) fill(marks, place, { became, voice: 0 })
  }
  for (const { at, voice } of labelled) {
    for (let index = at - 1; index >= 0 && index >= at - LABEL_WORDS && marks[index] === null; index--) {
      marks[index] = { became: 'label', voice }
    }
  }
  return stretches(source, tokens, marks, plain)
}

function otherTextsOf({ frame, body, people }: Interview): { texts: string[]; became: Stretch['became'] }[] {
  const inFrame = [frame.kicker, frame.headline, ...frame.standfirst.map(plainText), frame.byline]
  const between = body.flatMap((item) => {
    if (item.type === 'turn') return []
    if (item.type === 'bio')
      return bioTexts(personOf(people, item.person)).map((text) => ({ texts: [text], became: 'text' as const }))
    return [{ texts: textsOf(item, people), became: item.type === 'note' ? ('aside' as const) : ('text' as const) }]
  })
  return [...inFrame.map((text) => ({ texts: [text], became: 'text' as const })), ...between]
}

/** The name in a bio box is the label's, not a part of the source. */
function bioTexts(person: Person | undefined): string[] {
  return person?.bio.map(plainText) ?? []
}

function tokensOf(source: string): Token[] {
  return [...source.matchAll(/\S+/gu)].map((match) => ({
    word: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

function fold(word: string): string {
  // Most words are plain, and a long text has many.
  return /^[\u0020-\u007e]*$/.test(word) ? word : word.normalize('NFC').replace(/\u00ad/g, '')
}

interface Place {
  from: number
  to: number
}

/** The first free place from `start` whose words begin like the text; it reaches to where they end like it. */
function find(
  tokens: readonly Token[],
  marks: readonly unknown[],
  texts: readonly string[],
  start: number,
): Place | null {
  const words = texts.flatMap(wordsOf).map(fold)
  if (words.length === 0) return null
  const head = words.slice(0, ANCHOR)
  const tail = words.slice(-ANCHOR)
  const free = (at: number, anchor: readonly string[]) =>
    anchor.every((word, offset) => tokens[at + offset]?.word === word && marks[at + offset] === null)
  for (let from = start; from + head.length <= tokens.length; from++) {
    if (!free(from, head)) continue
    // A joined hyphen makes the source a few words longer than the text.
    for (let at = from + words.length - tail.length; at <= from + words.length + ANCHOR; at++) {
      if (free(at, tail)) return { from, to: at + tail.length }
    }
    return { from, to: Math.min(from + words.length, tokens.length) }
  }
  return null
}

function fill<T>(marks: T[], { from, to }: Place, mark: T) {
  marks.fill(mark, from, to)
}

function stretches(
  source: string,
  tokens: readonly Token[],
  marks: readonly (Omit<Stretch, 'text'> | null)[],
  plain: Omit<Stretch, 'text'>,
): Stretch[] {
  const result: Stretch[] = []
  const add = (text: string, mark: Omit<Stretch, 'text'>) => {
    const last = result.at(-1)
    if (last && last.became === mark.became && last.voice === mark.voice) last.text += text
    else if (text !== '') result.push({ ...mark, text })
  }
  let end = 0
  tokens.forEach(({ from, to }, index) => {
    const mark = marks[index] ?? plain
    const before = (index > 0 ? marks[index - 1] : null) ?? plain
    // White space belongs to what goes on across it.
    const joins = before.became === mark.became && before.voice === mark.voice
    add(source.slice(end, from), joins ? mark : plain)
    add(source.slice(from, to), mark)
    end = to
  })
  add(source.slice(end), plain)
  return result
}
