import { strayHyphenSpace } from '../../check/strayHyphenSpace'
import type { NewId } from '../../interview/create'
import type { Finding } from '../../interview/finding'
import type { BodyItem, Inline, Interview, Person } from '../../interview/interview'
import { kindOf, plainText, turnsOf } from '../../interview/views'
import type { Certainty, Reading } from '../reading'
import type { HtmlBlock } from './block'
import { bodyEntries } from './bodyEntries'
import { type Body, bodyOf } from './bodyOf'
import { frameOf } from './frameOf'
import type { MarkedPage } from './markPage'
import { type PlacedReading, placeReading } from './placeReading'
import type { SourceText } from './sourceText'

/** The page that a reading of its plain text goes back into. */
export interface Page {
  blocks: readonly HtmlBlock[]
  marked: MarkedPage
  /** What serves the page, and dates that are data now. */
  aside: readonly Inline[][]
}

/**
 * A reading of the page's plain text becomes one of the page: with marks, lists, subheads and captions where they stand.
 * @param left the blocks that the reader of plain text has not seen
 */
export function pageReading(
  reading: Reading,
  source: SourceText,
  { blocks, marked, aside }: Page,
  left: ReadonlySet<number>,
  newId: NewId,
): Reading {
  const { interview } = reading
  const placed = placeReading(reading, source)
  const between = new Set([...left].filter((index) => marked.between.has(index)))
  const entries = bodyEntries(placed, blocks, between, marked.headline)
  const body = bodyOf(entries, { asks: (turn) => kindOf(turn, interview.people) === 'question', newId })
  const people = interview.people.map((person) => withBio(person, placed))
  const notes = [...placed.notes.map(({ content }) => content), ...aside]
  const complete: Interview = {
    ...interview,
    frame: frameOf(placed, marked, (block) => blocks[block]?.content ?? [], interview.frame),
    people,
    body: [
      ...body.items,
      ...interview.body.filter((item) => item.type === 'bio'),
      ...notes.map((content): BodyItem => ({ type: 'note', content })),
    ],
  }
  const findings = reading.findings.filter(({ rule }) => rule !== 'set-aside' && rule !== 'stray-space-after-hyphen')
  const places = new Map(complete.body.map((item, index) => [item.type === 'turn' ? item.id : '', index]))
  return {
    interview: complete,
    findings: [
      ...findings.map((finding) => movedFinding(finding, interview, places)),
      ...setAside(complete),
      ...strayHyphenSpace(complete),
    ],
    certainty: certaintyOf(complete, reading.certainty, body),
    labels: reading.labels,
    other: null,
  }
}

function withBio(person: Person, { bios }: PlacedReading): Person {
  return { ...person, bio: (bios.get(person.id) ?? []).map(({ content }) => content) }
}

/** Turns have other places in the body now. */
function movedFinding(finding: Finding, before: Interview, places: ReadonlyMap<string, number>): Finding {
  const [first, index] = finding.where?.path ?? []
  if (first !== 'body' || typeof index !== 'number') return finding
  const item = before.body[index]
  const at = item?.type === 'turn' ? places.get(item.id) : undefined
  return { ...finding, where: at === undefined ? null : { path: ['body', at] } }
}

function setAside({ body }: Interview): Finding[] {
  return body.flatMap((item, index): Finding[] => {
    if (item.type !== 'note') return []
    const where = { path: ['body', index, 'content'] }
    return [{ rule: 'set-aside', severity: 'check', values: { text: plainText(item.content) }, where }]
  })
}

function certaintyOf(
  interview: Interview,
  certainty: Reading['certainty'],
  { parts }: Body,
): Record<string, Certainty> {
  return Object.fromEntries(turnsOf(interview).map(({ id }) => [id, certainty[parts.get(id) ?? id] ?? 'check']))
}
