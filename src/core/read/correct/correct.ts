import { createPerson } from '../../interview/create'
import type { Finding } from '../../interview/finding'
import type { BodyItem, Interview, Person, TurnBlock } from '../../interview/interview'
import { kindOf, personOf, plainText, turnsOf } from '../../interview/views'
import type { Reading } from '../reading'
import type { Change } from './change'
import type { Correction } from './correction'
import { intoTurnBefore, turnBefore } from './intoTurnBefore'
import { findingMover } from './moveFinding'
import { joinPeople, renamePerson, setAsking, withoutPerson } from './peopleChanges'
import { splitTurn } from './splitTurn'

/**
 * The reading with one thing set right. No word is lost or invented: a label that was none is text again, a person who was joined to
 * another was a label. Findings point at the same words as before; what a person looked at is sure.
 *
 * @returns the reading itself where the correction does not fit it, such as one for a turn that is gone
 */
export function correct(reading: Reading, correction: Correction): Reading {
  if (correction.kind === 'other')
    return reading.other ? { ...reading.other, other: { ...reading, other: null } } : reading
  const change = changeOf(reading, correction)
  return change ? withChange(reading, change, correction) : reading
}

function changeOf(reading: Reading, correction: Exclude<Correction, { kind: 'other' }>): Change | null {
  const { interview } = reading
  switch (correction.kind) {
    case 'rename': {
      const isNew = correction.name.trim() !== '' && has(interview, correction.person)
      return isNew ? renamePerson(interview, correction.person, correction.name.trim()) : null
    }
    case 'join-people':
      return joinPeople(interview, correction.person, correction.into)
    case 'asking':
      return setAsking(interview, correction.people)
    case 'no-speaker':
      return withoutSpeaker(reading, correction.person)
    case 'speaker':
      return has(interview, correction.person) ? giveTurn(interview, correction.turn, correction.person) : null
    case 'new-speaker':
      return newSpeaker(interview, correction)
    case 'split':
      return splitTurn(interview, correction.turn, correction, correction.next)
    case 'join': {
      const fits = turnBefore(interview.body, correction.item) !== null
      const change = fits ? intoTurnBefore(interview, new Map([[correction.item, '']])) : null
      return change?.settled?.length ? change : null
    }
    case 'no-label': {
      const label = reading.labels[correction.turn]
      const index = turnIndex(interview, correction.turn)
      return label === undefined || index === -1 ? null : intoTurnBefore(interview, new Map([[index, label]]))
    }
    case 'take':
      return moveItem(interview, correction.item, 'note')
    case 'lay-aside':
      return moveItem(interview, correction.item, 'paragraph')
    case 'confirm':
      return turnIndex(interview, correction.turn) === -1 ? null : { interview, settled: [correction.turn] }
  }
}

function has({ people }: Interview, person: string): boolean {
  return personOf(people, person) !== undefined
}

function turnIndex({ body }: Interview, id: string): number {
  return body.findIndex((item) => item.type === 'turn' && item.id === id)
}

/** What the turn was because of the former speaker, a question or an answer, it is no more. */
function giveTurn(interview: Interview, id: string, speaker: string): Change | null {
  const index = turnIndex(interview, id)
  const turn = interview.body[index]
  if (turn?.type !== 'turn') return null
  const { kind, ...rest } = turn
  const body = interview.body.with(index, { ...rest, ...(kind === 'statement' && { kind }), speaker })
  return { interview: { ...interview, body }, settled: [id] }
}

function newSpeaker(interview: Interview, correction: Extract<Correction, { kind: 'new-speaker' }>): Change | null {
  const { turn: id, person, name } = correction
  const turn = turnsOf(interview).find((candidate) => candidate.id === id)
  if (!turn || name.trim() === '' || has(interview, person)) return null
  const role: Person['role'] = kindOf(turn, interview.people) === 'question' ? 'interviewer' : 'guest'
  const people = [...interview.people, createPerson(person, name.trim(), role)]
  return giveTurn({ ...interview, people }, id, person)
}

/** Where the label told an organisation, too, that is text again with it. */
function withoutSpeaker({ interview, labels }: Reading, id: string): Change | null {
  const person = personOf(interview.people, id)
  if (!person) return null
  let organisation = person.organisation === '' ? '' : `(${person.organisation}) `
  const chosen = new Map<number, string>()
  interview.body.forEach((item, index) => {
    if (item.type !== 'turn' || item.speaker !== id) return
    chosen.set(index, `${organisation}${labels[item.id] ?? ''}`.trim())
    organisation = ''
  })
  if (chosen.size === 0) return null
  const change = intoTurnBefore(interview, chosen)
  return { ...change, interview: withoutPerson(change.interview, id) }
}

/** A note becomes text at the end, or text a note. */
function moveItem(interview: Interview, index: number, from: 'note' | 'paragraph'): Change | null {
  const item = interview.body[index]
  if (item?.type !== from) return null
  const moved: BodyItem = { type: from === 'note' ? 'paragraph' : 'note', content: item.content }
  return { interview: { ...interview, body: [...interview.body.toSpliced(index, 1), moved] } }
}

function withChange(reading: Reading, change: Change, correction: Correction): Reading {
  const { settled = [], gone = new Map<string, string | null>() } = change
  const isOpen = ({ rule, where }: Finding) => {
    const item = where?.path[0] === 'body' ? reading.interview.body[Number(where.path[1])] : undefined
    if (rule === 'turn-doubtful') return item?.type !== 'turn' || !(settled.includes(item.id) || gone.has(item.id))
    if (rule === 'set-aside') return !(correction.kind === 'take' && where?.path[1] === correction.item)
    return !(rule === 'roles-doubtful' && correction.kind === 'asking')
  }
  const left = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).filter(([turn]) => !gone.has(turn)))
  const interview = quotesFollow(change.interview, gone)
  const findings = reading.findings.filter(isOpen).map(findingMover(reading.interview, { ...change, interview }))
  return {
    ...reading,
    interview,
    findings: correction.kind === 'lay-aside' ? [...findings, setAside(interview)] : findings,
    certainty: {
      ...left(reading.certainty),
      ...Object.fromEntries(settled.map((turn) => [turn, 'sure' as const])),
    },
    labels: left(reading.labels),
  }
}

function setAside({ body }: Interview): Finding {
  const last = body.at(-1)
  const text = last?.type === 'note' ? plainText(last.content) : ''
  return {
    rule: 'set-aside',
    severity: 'check',
    values: { text },
    where: { path: ['body', body.length - 1, 'content'] },
  }
}

/** A pull quote names the turn that says it. */
function quotesFollow(interview: Interview, gone: ReadonlyMap<string, string | null>): Interview {
  if (gone.size === 0) return interview
  const follow = <T extends BodyItem | TurnBlock>(block: T): T =>
    block.type === 'pullQuote' && block.turn !== null && gone.has(block.turn)
      ? { ...block, turn: gone.get(block.turn) ?? null }
      : block
  const body = interview.body.map((item) => {
    if (item.type !== 'turn') return follow(item)
    const blocks = item.blocks.map(follow)
    return blocks.some((block, index) => block !== item.blocks[index]) ? { ...item, blocks } : item
  })
  return { ...interview, body }
}
