import type { Candidate } from '../candidate'
import { shapeOf } from '../labelShape'
import { isInitial } from '../sentences'
import { colonCandidates } from './colonLabels'
import { cueLetters } from './cueLetters'
import { ownLineLabels } from './ownLineLabels'

/** Labels with a colon, on a line of their own, and `Q` with `A`: one text may use them side by side. */
export function labels(text: string): Candidate[] {
  const colons = resolve(colonCandidates(text))
  // "A. Berg:" is a name; "Q. One more thing:" is none.
  const names = colons.filter((place) => shapeOf(place.label).score > 0)
  const ownLines = ownLineLabels(text)
  const cues = cueLetters(text, new Set([...names, ...ownLines].map((place) => place.start)))
  return [...colons, ...ownLines, ...cues].sort((a, b) => a.start - b.start)
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
