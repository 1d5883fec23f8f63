import type { Block, Interview, Turn } from '../interview/interview'
import { personOf, plainText, textsOf } from '../interview/views'

/** A part of an interview that is compared as a whole. */
export interface Part {
  kind: 'kicker' | 'headline' | 'standfirst' | 'byline' | 'bio' | 'turn' | Block['type']
  /** What it is known by in another version: a turn's id, a field's name; null where only its words tell. */
  key: string | null
  turn: Turn | null
  /** The speaker's name. */
  speaker: string | null
  /** Its words, paragraphs parted by line feeds. */
  text: string
  /** All that it is, as JSON without ids. */
  form: string
}

/** The parts of an interview in the order of the sheet, bios last. Fields that say nothing are none. */
export function partsOf(interview: Interview): Part[] {
  const { frame, people, body } = interview
  const field = (kind: 'kicker' | 'headline' | 'standfirst' | 'byline', text: string): Part[] =>
    text === '' ? [] : [{ kind, key: kind, turn: null, speaker: null, text, form: JSON.stringify(frame[kind]) }]
  return [
    ...field('kicker', frame.kicker),
    ...field('headline', frame.headline),
    ...field('standfirst', frame.standfirst.map(plainText).join('\n')),
    ...field('byline', frame.byline),
    ...body.flatMap((item) => {
      if (item.type === 'turn') return [turnPart(item, interview)]
      return item.type === 'bio' ? [] : [blockPart(item, interview)]
    }),
    ...people.flatMap(({ id, name, bio }) => {
      const text = bio.map(plainText).join('\n')
      if (text === '') return []
      return [{ kind: 'bio' as const, key: `bio ${id}`, turn: null, speaker: name, text, form: JSON.stringify(bio) }]
    }),
  ]
}

function turnPart(turn: Turn, { people }: Interview): Part {
  const { id, speaker, ...form } = turn
  const name = personOf(people, speaker)?.name ?? null
  const text = turn.blocks.flatMap((block) => textsOf(block, people)).join('\n')
  return { kind: 'turn', key: `turn ${id}`, turn, speaker: name, text, form: JSON.stringify([name, form]) }
}

function blockPart(block: Block, { people }: Interview): Part {
  const text = textsOf(block, people).join('\n')
  return { kind: block.type, key: null, turn: null, speaker: null, text, form: JSON.stringify(block) }
}
