import type { Finding, TextPlace } from '../../interview/finding'
import type { Inline, Interview } from '../../interview/interview'
import { passagesOf } from '../../interview/passages'
import { plainText } from '../../interview/views'
import type { Change } from './change'

type Path = TextPlace['path']

/**
 * Findings keep pointing at the words that they are about. What a correction leaves alone is the same object before and
 * after, so a place is found by what stands there: the paragraph, else the turn by its id. A place that is gone is null.
 */
export function findingMover(before: Interview, change: Change): (finding: Finding) => Finding {
  const after = placesIn(change.interview)
  return (finding) =>
    finding.where ? { ...finding, where: movedPlace(finding.where, before, change, after) } : finding
}

function movedPlace(
  place: TextPlace,
  before: Interview,
  { moved = new Map(), gone }: Change,
  after: ReadonlyMap<unknown, Path>,
): TextPlace | null {
  if (place.path[0] === 'frame') return place
  const steps = objectsOn(place.path, before)
  const last = steps.at(-1)
  if (Array.isArray(last)) {
    const { content, ...words } = follow(last, place, moved)
    const path = after.get(content)
    if (path) return { path, ...words }
  }
  for (let depth = steps.length - 1; depth >= 0; depth--) {
    const path = after.get(steps[depth])
    if (path) return { ...place, path: [...path, ...place.path.slice(depth + 2)] }
  }
  const [part, index] = place.path
  if (part === 'people') return ownerOf(before.people[Number(index)]?.id, place, after)
  const item = before.body[Number(index)]
  if (item?.type !== 'turn') return null
  const path = after.get(gone?.get(item.id) ?? item.id)
  return path ? { path } : null
}

function ownerOf(id: string | undefined, { path }: TextPlace, after: ReadonlyMap<unknown, Path>): TextPlace | null {
  const person = after.get(id)
  return person ? { path: [...person, ...path.slice(2)] } : null
}

/** What stands at each step of a path behind `body` or `people`: the item, then what is inside it. */
function objectsOn(path: Path, interview: Interview): unknown[] {
  let here: unknown = interview
  return path
    .map((step) => {
      here = (here as Record<string, unknown> | undefined)?.[step]
      return here
    })
    .slice(1)
}

/** Words may have moved more than once: each time into the paragraph that took up the one before. */
function follow(
  start: readonly Inline[],
  { from, to }: TextPlace,
  moved: NonNullable<Change['moved']>,
): { content: readonly Inline[]; from?: number; to?: number } {
  let content = start
  let [first, last] = [from ?? 0, to ?? plainText(start).length]
  for (let parts = moved.get(content); parts; parts = moved.get(content)) {
    const part = parts.findLast((candidate) => candidate.from <= first) ?? parts[0]
    if (!part) break
    const limit = plainText(part.to).length
    first = Math.min(first - part.from + part.at, limit)
    last = Math.min(last - part.from + part.at, limit)
    content = part.to
  }
  return { content, ...(from !== undefined && { from: first }), ...(to !== undefined && { to: last }) }
}

/** Where each item, block, text, turn id and person id stands. */
function placesIn(interview: Interview): Map<unknown, Path> {
  const places = new Map<unknown, Path>()
  interview.people.forEach((person, index) => {
    places.set(person.id, ['people', index]).set(person, ['people', index])
  })
  interview.body.forEach((item, index) => {
    places.set(item, ['body', index])
    if (item.type !== 'turn') return
    places.set(item.id, ['body', index])
    item.blocks.forEach((block, nth) => {
      places.set(block, ['body', index, 'blocks', nth])
    })
  })
  for (const { path, content } of passagesOf(interview)) places.set(content, path)
  return places
}
