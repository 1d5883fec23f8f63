import type { Block, BodyItem, Frame, Inline, Interview, Person, Turn, TurnBlock } from './interview'

/** Path into an interview, such as `['body', 3, 'blocks', 0, 'content']`. */
export type Path = (string | number)[]

/** A stretch of a passage; `from` and `to` count UTF-16 units of its plain text, in which a line break is one unit. */
export interface PassagePlace {
  path: Path
  from: number
  to: number
}

/** One text of an interview: a paragraph, a list item, a field, a caption, a title. */
export interface Passage {
  path: Path
  content: readonly Inline[]
  /** The turn it stands in; null in the frame, between turns and in a bio. */
  turn: Turn | null
}

/**
 * All texts that are written by people, in the order in which they stand on the sheet: frame, body, a bio where its box
 * is. Ids, alternative texts, credits and what is kept in lists beside the text are none.
 */
export function passagesOnSheet({ frame, people, body }: Interview): Passage[] {
  return [...passagesOfFrame(frame), ...body.flatMap((item, index) => passagesOfItem(item, index, people))]
}

/** The texts of the frame. */
export function passagesOfFrame(frame: Frame): Passage[] {
  return [
    plain(['frame', 'kicker'], frame.kicker),
    plain(['frame', 'headline'], frame.headline),
    ...frame.standfirst.map((content, index) => passage(['frame', 'standfirst', index], content)),
    plain(['frame', 'byline'], frame.byline),
  ]
}

/** The texts of an item at its place in the body; of a bio box, those of its person. */
export function passagesOfItem(item: BodyItem, index: number, people: readonly Person[]): Passage[] {
  return item.type === 'turn'
    ? item.blocks.flatMap((block, nth) => ofBlock(block, ['body', index, 'blocks', nth], people, item))
    : ofBlock(item, ['body', index], people, null)
}

/** The same, and last the bios that have no box. */
export function passagesOf(interview: Interview): Passage[] {
  const { people, body } = interview
  const boxes = new Set(body.flatMap((item) => (item.type === 'bio' ? [item.person] : [])))
  const others = people.filter((person) => !boxes.has(person.id))
  return [...passagesOnSheet(interview), ...others.flatMap((person) => ofBio(person.id, people))]
}

function ofBlock(block: Block | TurnBlock, path: Path, people: readonly Person[], turn: Turn | null): Passage[] {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
    case 'pullQuote':
    case 'note':
      return [passage([...path, 'content'], block.content, turn)]
    case 'list':
      return block.items.map((item, index) => passage([...path, 'items', index], item, turn))
    case 'figure':
      return [passage([...path, 'caption'], block.caption, turn)]
    case 'box':
      return [
        plain([...path, 'title'], block.title),
        ...block.content.map((content, index) => passage([...path, 'content', index], content)),
      ]
    case 'bio':
      return ofBio(block.person, people)
  }
}

function ofBio(id: string, people: readonly Person[]): Passage[] {
  const index = people.findIndex((person) => person.id === id)
  return (people[index]?.bio ?? []).map((content, nth) => passage(['people', index, 'bio', nth], content))
}

function passage(path: Path, content: readonly Inline[], turn: Turn | null = null): Passage {
  return { path, content, turn }
}

function plain(path: Path, text: string): Passage {
  return passage(path, text === '' ? [] : [{ text }])
}
