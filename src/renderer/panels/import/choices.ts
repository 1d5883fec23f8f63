import type { BodyItem, Interview, Person } from '../../../core/interview/interview'
import type { Reading } from '../../../core/read/reading'

/** What the user corrected in a reading. */
export interface Choices {
  /** Who asks, by person id. Null: as it was read. */
  asking: readonly string[] | null
  /** The speaker of a turn, by turn id, where it was given to somebody else. */
  speakers: Readonly<Record<string, string>>
  /** What was set aside and is taken after all: indexes in the body. */
  taken: readonly number[]
}

export const noChoices: Choices = { asking: null, speakers: {}, taken: [] }

/** The interview as it is taken over. No word changes; a note that is taken becomes plain text at the end. */
export function applyChoices(interview: Interview, { asking, speakers, taken }: Choices): Interview {
  const people =
    asking === null ? interview.people : interview.people.map((person) => withRole(person, asking.includes(person.id)))
  const kept = interview.body.filter((_item, index) => !taken.includes(index))
  const body = kept.map((item): BodyItem => {
    const speaker = item.type === 'turn' ? speakers[item.id] : undefined
    return item.type === 'turn' && speaker !== undefined ? { ...item, speaker } : item
  })
  const back = interview.body.flatMap((item, index): BodyItem[] =>
    taken.includes(index) && item.type === 'note' ? [{ type: 'paragraph', content: item.content }] : [],
  )
  return { ...interview, people, body: [...body, ...back] }
}

function withRole(person: Person, asks: boolean): Person {
  return { ...person, role: asks ? 'interviewer' : 'guest' }
}

/** Who asks, as it stands. */
export function askingOf(interview: Interview, { asking }: Choices): readonly string[] {
  return asking ?? interview.people.filter((person) => person.role === 'interviewer').map((person) => person.id)
}

/** What was set aside, with its place in the body. */
export function setAsideOf(interview: Interview): { index: number; item: Extract<BodyItem, { type: 'note' }> }[] {
  return interview.body.flatMap((item, index) => (item.type === 'note' ? [{ index, item }] : []))
}

/** How much of a reading asks for a look. */
export function doubtsOf(reading: Reading): number {
  return Object.values(reading.certainty).filter((certainty) => certainty === 'check').length
}
