import { type CheckedOutput, checkOutput } from '../../core/equal/checkOutput'
import type { Interview } from '../../core/interview/interview'
import { HostError } from '../hostError'

/**
 * Refuses an output that does not say, word for word, what the draft says must appear in it.
 * @returns how many characters were compared
 * @throws `words-differ`, its detail the JSON of `expected` and `found`
 */
export function sameWords(interview: Interview, output: CheckedOutput): number {
  const comparison = checkOutput(interview, output)
  if (comparison.same) return comparison.characters
  const { expected, found } = comparison
  throw new HostError('words-differ', JSON.stringify({ to: output.to, expected, found }))
}
