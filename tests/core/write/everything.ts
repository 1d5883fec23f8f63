import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Interview } from '../../../src/core/interview/interview'
import { parseInterview } from '../../../src/core/interview/parseInterview'

export const fixture = (name: string) => resolve(import.meta.dirname, '../../fixtures/write', name)

/** An interview with every block and mark, two guests, and the traps of house styles. */
export function everything(): Interview {
  const parsed = parseInterview(JSON.parse(readFileSync(fixture('everything.json'), 'utf8')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return parsed.value
}
