import type { Candidate } from '../candidate'
import { shapeOf } from '../labelShape'
import { isInitial } from '../sentences'
import { colonCandidates } from './colonLabels'
import { cueLetters } from './cueLetters'
import { ownLineLabels } from './ownLineLabels'

/** A letter that begins so many turns is the one before a name, too. */
const FEWEST_CUES = 4

/** Labels with a colon, on a line of their own, and `Q` with `A`: one text may use them side by side. */
export function labels(text: string): Candidate[] {
  const ownLines = ownLineLabels(text)
  const taken = new Set(ownLines.map((place) => place.start))
  const colons = withoutCues(resolve(colonCandidates(text)), cueLetters(text, taken))
  for (const place of colons) if (isName(place)) taken.add(place.start)
  return [...colons, ...ownLines, ...cueLetters(text, taken)].sort((a, b) => a.start - b.start)
}

/** "A. Berg:" is a name; "Q. One more thing:" is none. */
function isName(place: Candidate): boolean {
  return shapeOf(place.label).score > 0
}

/** Without what only seems a name: "A. Tools:", once, in a text of `Q.` and `A.` */
function withoutCues(colons: readonly Candidate[], cues: readonly Candidate[]): Candidate[] {
  const counts = new Map<string, number>()
  for (const { key } of colons) counts.set(key, (counts.get(key) ?? 0) + 1)
  const names = new Set(colons.filter(isName).map((place) => place.start))
  const cueStarts = new Set(cues.map((place) => place.start))
  const areSpeakers = cues.filter((cue) => !names.has(cue.start)).length >= FEWEST_CUES
  return colons.filter(({ key, start }) => !areSpeakers || !cueStarts.has(start) || (counts.get(key) ?? 0) > 1)
}

/** Of several readings of one colon takes the one that recurs, with all of its initials; then the likelier name. */
function resolve(groups: readonly Candidate[][]): Candidate[] {
  const counts = new Map<string, number>()
  for (const { key } of groups.flat()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const weight = (option: Candidate) => (counts.get(option.key) ?? 0) * 100 + shapeOf(option.label).score
  const isBetter = (option: Candidate, best: Candidate) =>
    (counts.get(option.key) === counts.get(best.key) &&
      (addsInitials(option, best) || ((counts.get(option.key) ?? 0) > 1 && addsName(option, best)))) ||
    weight(option) > weight(best)
  return groups.flatMap((group) =>
    group.length < 2 ? group : group.reduce((best, option) => (isBetter(option, best) ? option : best)),
  )
}

function addsInitials({ label }: Candidate, shorter: Candidate): boolean {
  const added = label.slice(0, -shorter.label.length).trim()
  return label.endsWith(shorter.label) && added !== '' && added.split(' ').every(isInitial)
}

/** "Mireille B. Reece" each time: the first name belongs to it. */
function addsName({ label }: Candidate, shorter: Candidate): boolean {
  const added = label.slice(0, -shorter.label.length).trim()
  return label.endsWith(shorter.label) && added.split(' ').every((word) => /^\p{Lu}/u.test(word))
}
