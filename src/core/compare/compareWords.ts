import { diffWordsWithSpace } from 'diff'

/** A stretch of two texts: in both, only in the later one, or only in the earlier one. */
export interface ComparedWords {
  text: string
  mark: 'same' | 'added' | 'removed'
}

/** Texts that differ in more places than this are different texts: looking further would take longer than reading them. */
const MOST_CHANGES = 1500

/** Compares two texts word by word. All that is not `added` is the earlier text, all that is not `removed` the later one. */
export function compareWords(before: string, after: string): ComparedWords[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES })
  if (!changes) {
    return [
      { text: before, mark: 'removed' },
      { text: after, mark: 'added' },
    ]
  }
  return changes.map(({ value, added, removed }) => ({
    text: value,
    mark: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
