import { checkInterview } from '../core/check/checkInterview'
import { type Sentences, withMessage } from '../core/wording/sentences'
import type { Command } from './commandLine'
import { readInput } from './readInput'
import { reportFindings } from './reportFindings'

/** What reading the file and looking at the interview found. */
export async function checkFile(command: Command & { name: 'check' }, sentences: Sentences): Promise<void> {
  const { reading } = await readInput(command.file)
  const found = checkInterview(reading.interview)
  // A reader may have applied one of the rules already.
  const rules = new Set(found.map(({ rule }) => rule))
  const findings = [...reading.findings.filter(({ rule }) => !rules.has(rule)), ...found]
  if (command.json) {
    const described = findings.map((finding) => withMessage(finding, sentences))
    process.stdout.write(`${JSON.stringify({ findings: described })}\n`)
  } else {
    const key = findings.length > 0 ? 'commandLine.findings' : 'commandLine.no-findings'
    process.stdout.write(`${sentences(key, { count: findings.length })}\n`)
  }
  reportFindings(findings, sentences)
}
