import type { BodyItem, Interview, Person } from '../../interview/interview'
import { merged, renamed } from '../../interview/people'
import { personOf } from '../../interview/views'
import type { Change } from './change'

export function renamePerson(interview: Interview, id: string, name: string): Change {
  return { interview: withPerson(interview, id, (person) => ({ ...person, ...renamed(person, name) })) }
}

export function setAsking(interview: Interview, asking: readonly string[]): Change {
  const people = interview.people.map(
    (person): Person => ({ ...person, role: asking.includes(person.id) ? 'interviewer' : 'guest' }),
  )
  return { interview: { ...interview, people } }
}

/** `id` becomes `into`, who takes over turns, pull quotes and biography. */
export function joinPeople(interview: Interview, id: string, into: string): Change | null {
  const [person, kept] = [personOf(interview.people, id), personOf(interview.people, into)]
  if (!person || !kept || person === kept) return null
  const hasBox = interview.body.some((item) => item.type === 'bio' && item.person === into)
  const joined = withPerson(interview, into, () => merged(kept, person))
  return {
    interview: {
      ...joined,
      people: joined.people.filter((other) => other !== person),
      body: joined.body.flatMap((item): BodyItem[] => {
        if (item.type === 'bio' && item.person === id) return hasBox ? [] : [{ ...item, person: into }]
        return [withSpeaker(item, id, into)]
      }),
    },
  }
}

/** Nobody is called that any more. A biography is text again. */
export function withoutPerson(interview: Interview, id: string): Interview {
  const bio = personOf(interview.people, id)?.bio ?? []
  const text = bio.map((content): BodyItem => ({ type: 'paragraph', content }))
  const hasBox = interview.body.some((item) => item.type === 'bio' && item.person === id)
  const body = interview.body.flatMap((item): BodyItem[] =>
    item.type === 'bio' && item.person === id ? text : [withSpeaker(item, id, null)],
  )
  return {
    ...interview,
    people: interview.people.filter((person) => person.id !== id),
    body: hasBox ? body : [...body, ...text],
  }
}

function withPerson(interview: Interview, id: string, change: (person: Person) => Person): Interview {
  return { ...interview, people: interview.people.map((person) => (person.id === id ? change(person) : person)) }
}

/** Whatever `from` says, `to` says now; what he does not say stays the same object. */
function withSpeaker(item: BodyItem, from: string, to: string | null): BodyItem {
  if (item.type === 'pullQuote') return item.speaker === from ? { ...item, speaker: to } : item
  if (item.type !== 'turn') return item
  const quotes = item.blocks.some((block) => block.type === 'pullQuote' && block.speaker === from)
  if (item.speaker !== from && !quotes) return item
  const blocks = item.blocks.map((block) =>
    block.type === 'pullQuote' && block.speaker === from ? { ...block, speaker: to } : block,
  )
  return { ...item, speaker: item.speaker === from ? to : item.speaker, blocks: quotes ? blocks : item.blocks }
}
