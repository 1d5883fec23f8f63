import { type CheckedOutput, checkOutput } from '../../core/equal/checkOutput'
import { checkPdf } from '../../core/equal/checkPdf'
import type { Comparison } from '../../core/equal/compareWords'
import type { Difference } from '../../core/equal/difference'
import type { Interview } from '../../core/interview/interview'
import type { PackedTarget } from '../../core/write/exportTarget'
import { HostError } from '../hostError'
import type { Exported, ExportOptions, Made } from './exports'

/**
 * Refuses an output that does not say, word for word, what the draft says must appear in it.
 * @throws `words-differ`, its detail the JSON of a `Difference`
 */
export function sameWords(interview: Interview, output: CheckedOutput & Made): Exported {
  const { content, findings } = output
  return { content, findings, characters: charactersOf(checkOutput(interview, output), output.to) }
}

/** The same for a PDF, which also says the signs that it has no font for. @throws `words-differ` */
export async function sameLetters(
  interview: Interview,
  made: Made,
  { style, onPage }: Pick<ExportOptions, 'style' | 'onPage'>,
): Promise<Exported> {
  const comparison = await checkPdf(interview, made, style, onPage)
  if (!comparison) return { ...made, characters: null }
  const characters = charactersOf(comparison, 'pdf')
  if (comparison.boxes.length === 0) return { ...made, characters }
  const values = { signs: comparison.boxes.slice(0, 10).join(' ') }
  const finding = { rule: 'sign-without-font', severity: 'check' as const, values, where: null }
  return { ...made, findings: [...made.findings, finding], characters }
}

function charactersOf(comparison: Comparison, to: PackedTarget): number {
  if (comparison.same) return comparison.characters
  const { expected, found, path } = comparison
  const difference: Difference = { to, expected, found, path: [...path] }
  throw new HostError('words-differ', JSON.stringify(difference))
}
