import type { Inline, Interview, Person } from '../interview/interview'
import type { HouseStyle } from '../style/houseStyleSchema'
import type { PlacedBlock, PrintedTurn } from './article'

/** How a turn begins, in whatever form an output gives it. */
export interface TurnOpening {
  /** With its separator but without the space behind it; empty where there is none. */
  label: string
  /** Between label and words: a space, or nothing. */
  gap: string
  /** The paragraph that takes the label in, or null: before a list, a quotation or a picture it has a line of its own. */
  first: { content: Inline[]; place: PlacedBlock } | null
  rest: PlacedBlock[]
  /** Whether the house style wants this turn as a heading. */
  asHeading: boolean
}

export function turnOpening(turn: PrintedTurn, style: HouseStyle): TurnOpening {
  const [head, ...rest] = turn.blocks
  const first = head?.block.type === 'paragraph' ? { content: head.block.content, place: head } : null
  return {
    label: turn.label && turn.label + style.separator.trimEnd(),
    gap: turn.label && /\s$/.test(style.separator) ? ' ' : '',
    first,
    rest: first ? rest : turn.blocks,
    asHeading: style.headings && turn.kind === 'question' && rest.length === 0 && first !== null,
  }
}

/** The person of a bio box with the place among all, or undefined for nobody. */
export function personWithIndex(
  { people }: Pick<Interview, 'people'>,
  id: string,
): { person: Person; index: number } | undefined {
  const index = people.findIndex((person) => person.id === id)
  const person = people[index]
  return person && { person, index }
}
