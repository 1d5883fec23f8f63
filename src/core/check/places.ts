import type { Block, BodyItem, Inline, Interview, Person, TurnBlock } from '../interview/interview'
import { plainText } from '../interview/views'

/** A stretch of text and its path in the interview, such as `['body', 3, 'blocks', 0, 'content']`. */
export interface Place {
  path: (string | number)[]
  text: string
  /** The kind of block it stands in; null in the frame and in biographies. */
  block: Block['type'] | null
}

/** All texts of an interview with their places, in reading order: kicker, headline, standfirst, byline, body, biographies. */
export function placesOf(interview: Interview): Place[] {
  return [
    ...placesOfFrame(interview),
    ...interview.body.flatMap((item, index) => below(['body', index], placesOfItem(item))),
    ...interview.people.flatMap((person, index) => below(['people', index], placesOfBio(person))),
  ]
}

export function placesOfFrame({ frame }: Pick<Interview, 'frame'>): Place[] {
  const field = (name: 'kicker' | 'headline' | 'byline'): Place => ({
    path: ['frame', name],
    text: frame[name],
    block: null,
  })
  const standfirst = frame.standfirst.map((content, index) => place(['frame', 'standfirst', index], content, null))
  return [field('kicker'), field('headline'), ...standfirst, field('byline')]
}

/** The texts of one item of the body; their paths begin at the item. */
export function placesOfItem(item: BodyItem): Place[] {
  if (item.type !== 'turn') return placesOfBlock(item)
  return item.blocks.flatMap((block, index) => below(['blocks', index], placesOfBlock(block)))
}

/** The paragraphs of a biography; their paths begin at the person. */
export function placesOfBio(person: Person): Place[] {
  return person.bio.map((content, index) => place(['bio', index], content, null))
}

/** The same places, seen from further up. */
export function below<Found extends { path: (string | number)[] }>(
  path: (string | number)[],
  places: readonly Found[],
): Found[] {
  return places.map((found) => ({ ...found, path: [...path, ...found.path] }))
}

function placesOfBlock(block: Block | TurnBlock): Place[] {
  const { type } = block
  switch (type) {
    case 'paragraph':
    case 'subhead':
    case 'pullQuote':
    case 'note':
      return [place(['content'], block.content, type)]
    case 'list':
      return block.items.map((item, index) => place(['items', index], item, type))
    case 'figure':
      return [place(['caption'], block.caption, type)]
    case 'box':
      return [
        { path: ['title'], text: block.title, block: type },
        ...block.content.map((content, index) => place(['content', index], content, type)),
      ]
    case 'bio':
      return []
  }
}

function place(path: (string | number)[], content: readonly Inline[], block: Place['block']): Place {
  return { path, text: plainText(content), block }
}
