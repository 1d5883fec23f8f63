import type { Interview, Turn } from '../../interview/interview'
import { plainText, turnsOf } from '../../interview/views'
import type { Reading } from '../reading'
import type { Cues } from './sourcePieces'

const NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}/u

/**
 * Takes the people out again that stand for questions and answers without a name: their turns have a kind instead. Whoever
 * turned out to have a biography stays.
 */
export function withoutCues(reading: Reading, cues: Cues): Reading {
  const { interview } = reading
  const kinds = new Map<string, NonNullable<Turn['kind']>>()
  for (const { id, name } of interview.people) {
    if (name === cues.question) kinds.set(id, 'question')
    if (name === cues.answer) kinds.set(id, 'answer')
  }
  if (kinds.size === 0) return reading
  const body = interview.body.map((item) => {
    const kind = item.type === 'turn' && item.speaker !== null ? kinds.get(item.speaker) : undefined
    return item.type === 'turn' && kind ? { ...item, speaker: null, kind } : item
  })
  return {
    ...reading,
    interview: { ...interview, body, people: peopleOf(interview, kinds) },
    findings: findingsOf(reading, kinds),
    labels: labelsOf(reading, kinds),
  }
}

/** A cue was never in the text. */
function labelsOf({ labels, interview }: Reading, kinds: ReadonlyMap<string, unknown>): Reading['labels'] {
  const cued = new Set(turnsOf(interview).flatMap(({ id, speaker }) => (kinds.has(speaker ?? '') ? [id] : [])))
  return Object.fromEntries(Object.entries(labels).filter(([id]) => !cued.has(id)))
}

function peopleOf({ people }: Interview, kinds: ReadonlyMap<string, unknown>): Interview['people'] {
  return people.flatMap((person) => {
    if (!kinds.has(person.id)) return [person]
    return person.bio.length > 0 ? [{ ...person, ...namedBy(person.bio) }] : []
  })
}

/** A biography begins with the name. */
function namedBy(bio: Interview['people'][number]['bio']): { name: string; short: string } {
  const name = NAME.exec(plainText(bio[0] ?? []))?.[0] ?? ''
  return { name, short: name.split(' ').at(-1) ?? '' }
}

/** Who asks is no question where the look of the page says it; places among the people are others now. */
function findingsOf({ findings, interview }: Reading, kinds: ReadonlyMap<string, unknown>): Reading['findings'] {
  const left = interview.people.filter(({ id, bio }) => !kinds.has(id) || bio.length > 0)
  return findings.flatMap((finding) => {
    if (finding.rule === 'roles-doubtful' && left.length < 2) return []
    const [first, index, ...rest] = finding.where?.path ?? []
    if (first !== 'people' || typeof index !== 'number') return [finding]
    const at = left.findIndex(({ id }) => id === interview.people[index]?.id)
    return at === -1 ? [] : [{ ...finding, where: { path: ['people', at, ...rest] } }]
  })
}
