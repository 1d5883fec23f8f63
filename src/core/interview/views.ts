import type { Block, BodyItem, Inline, Interview, Person, Turn, TurnBlock, TurnKind } from './interview'

/** What can be derived from an interview and is therefore never stored. */

export function turnsOf(interview: Pick<Interview, 'body'>): Turn[] {
  return interview.body.filter((item): item is Turn => item.type === 'turn')
}

export function personOf(people: readonly Person[], id: string | null): Person | undefined {
  return id === null ? undefined : people.find((person) => person.id === id)
}

/** The kind of a turn: its own, else what its speaker's role says; without a speaker a statement. */
export function kindOf(turn: Pick<Turn, 'kind' | 'speaker'>, people: readonly Person[]): TurnKind {
  if (turn.kind) return turn.kind
  const role = personOf(people, turn.speaker)?.role
  if (role === 'interviewer') return 'question'
  return role === 'guest' ? 'answer' : 'statement'
}

/**
 * A pair: one or more questions with the answers that follow. Turns that come before the first question
 * form a pair without one. Blocks between turns (a subhead, a figure) belong to no pair.
 */
export interface Pair {
  questions: Turn[]
  answers: Turn[]
}

export function pairsOf(interview: Pick<Interview, 'body' | 'people'>): Pair[] {
  const pairs: Pair[] = []
  let open: Pair | undefined
  for (const turn of turnsOf(interview)) {
    const asks = kindOf(turn, interview.people) === 'question'
    if (!open || (asks && open.answers.length > 0)) {
      open = { questions: [], answers: [] }
      pairs.push(open)
    }
    ;(asks ? open.questions : open.answers).push(turn)
  }
  return pairs
}

/** Whether a text is more than white space. */
export function hasWord(text: string): boolean {
  return /\S/.test(text)
}

/** The plain words of inline content; a line break becomes a line feed. */
export function plainText(content: readonly Inline[]): string {
  return content.map((inline) => ('text' in inline ? inline.text : '\n')).join('')
}

/** The texts of a block in reading order, one string per paragraph, list item, caption or title. Ids, alt texts and credits are no text. */
export function textsOf(block: Block | TurnBlock, people: readonly Person[]): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
    case 'pullQuote':
    case 'note':
      return [plainText(block.content)]
    case 'list':
      return block.items.map(plainText)
    case 'figure':
      return [plainText(block.caption)]
    case 'box':
      return [block.title, ...block.content.map(plainText)]
    case 'bio': {
      const person = personOf(people, block.person)
      return person ? [person.name, ...person.bio.map(plainText)] : []
    }
  }
}

function isPrinted(block: Block | TurnBlock): boolean {
  return block.type !== 'note'
}

/** The texts of one item of the body that may leave the house: notes are left out. */
export function printedTextsOf(item: BodyItem, people: readonly Person[]): string[] {
  const blocks = item.type === 'turn' ? item.blocks : [item]
  return blocks.filter(isPrinted).flatMap((block) => textsOf(block, people))
}

/** Everything an output must carry, in order, apart from labels: the frame's visible fields, then the body without notes. */
export function printedTexts(interview: Interview): string[] {
  const { kicker, headline, standfirst, byline } = interview.frame
  return [
    kicker,
    headline,
    ...standfirst.map(plainText),
    byline,
    ...interview.body.flatMap((item) => printedTextsOf(item, interview.people)),
  ].filter((text) => text.trim() !== '')
}

/** Splits at white space. What stands between is a word, punctuation included. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

/** The author of an export: the byline, else the interviewers' names. */
export function authorOf(interview: Pick<Interview, 'frame' | 'people'>): string {
  const byline = interview.frame.byline.trim()
  if (byline) return byline
  return interview.people
    .filter((person) => person.role === 'interviewer')
    .map((person) => person.name)
    .join(', ')
}

/** The guests, in the order of the people. */
export function guestsOf(interview: Pick<Interview, 'people'>): Person[] {
  return interview.people.filter((person) => person.role === 'guest')
}

/** Colour of a person's voice: 0 is the house; guests count from 1 in order of appearance, 5 at most. */
export function voiceOf(people: readonly Person[], id: string | null): 0 | 1 | 2 | 3 | 4 | 5 {
  const person = personOf(people, id)
  if (person?.role !== 'guest') return 0
  if (person.voice) return person.voice
  const place = people.filter((other) => other.role === 'guest').findIndex((other) => other.id === id)
  return (Math.min(place, 4) + 1) as 1 | 2 | 3 | 4 | 5
}

/** The names of those who ask, as a page header has them. */
export function houseOf({ people }: Interview): string {
  return people
    .filter(({ role }) => role === 'interviewer')
    .map(({ name }) => name.trim())
    .join(' · ')
}
