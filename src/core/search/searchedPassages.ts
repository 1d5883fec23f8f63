import type { Interview } from '../interview/interview'
import { type Passage, type Path, passagesOf } from '../interview/passages'
import { personOf, plainText } from '../interview/views'

/** What a found text is: a field of the frame, a person, or a block. */
export type PlaceKind =
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'person'
  | 'bio'
  | 'paragraph'
  | 'list'
  | 'subhead'
  | 'pullQuote'
  | 'figure'
  | 'box'
  | 'note'

/** A text in which the library's search looks. */
export interface SearchedPassage {
  kind: PlaceKind
  path: Path
  /** Id of its turn, and who speaks there; null and empty outside of turns. */
  turn: string | null
  speaker: string
  text: string
}

/** Frame, turns, boxes, captions, notes, the bios with and without a box, and last who the people are. Empty texts are left out. */
export function searchedPassages(interview: Interview): SearchedPassage[] {
  const { people } = interview
  const written = passagesOf(interview).map((passage) => ({
    kind: kindAt(interview, passage),
    path: passage.path,
    turn: passage.turn?.id ?? null,
    speaker: personOf(people, passage.turn?.speaker ?? null)?.name ?? '',
    text: plainText(passage.content),
  }))
  const names = people.map((person, index) => ({
    kind: 'person' as const,
    path: ['people', index],
    turn: null,
    speaker: person.name,
    text: [person.name, person.position, person.organisation].filter((part) => part.trim() !== '').join(', '),
  }))
  return [...written, ...names].filter(({ text }) => text.trim() !== '')
}

const FIELDS: readonly PlaceKind[] = ['kicker', 'headline', 'standfirst', 'byline']

function kindAt({ body }: Interview, { path }: Passage): PlaceKind {
  const [part, place, inside, nth] = path
  if (part === 'people') return 'bio'
  if (part === 'frame') return FIELDS.find((field) => field === place) ?? 'headline'
  const item = body[Number(place)]
  const block = item?.type === 'turn' && inside === 'blocks' ? item.blocks[Number(nth)] : item
  return block && block.type !== 'turn' ? block.type : 'paragraph'
}
