import { join } from 'node:path'
import type { Sentences } from '../core/wording/sentences'
import { outputName } from '../core/write/outputName'
import { HostError } from '../host/hostError'
import { safeFileName } from '../host/safeFileName'
import { requireBrowser } from '../server/findBrowser'
import { createPrinter } from '../server/printPdf'
import type { Command } from './commandLine'
import { makeOutput } from './makeOutput'
import { Refusal } from './refusal'
import { reportFindings } from './reportFindings'
import { sentenceFor } from './sentenceFor'
import { writeOutput } from './writeOutput'

/**
 * Several files into a folder, one after the other, in one browser where one is needed. What can't be made is said and
 * keeps no other file from being made; the exit code is 2 then.
 */
export async function exportSeveral(command: Command & { name: 'exportSeveral' }, sentences: Sentences): Promise<void> {
  const printer = createPrinter(requireBrowser)
  const taken = new Set<string>()
  let failed = 0
  try {
    for (const file of command.files) {
      try {
        const { made, findings, interview } = await makeOutput({ ...command, file }, printer)
        const name = freeName(safeFileName(outputName(interview, command.to, command.layout)), taken)
        const path = join(command.out, name)
        await writeOutput(path, made.content)
        process.stdout.write(`${sentences('commandLine.written', { file: path })}\n`)
        reportFindings(findings, sentences)
      } catch (error) {
        if (!(error instanceof Refusal || error instanceof HostError)) throw error
        failed++
        process.stderr.write(`${sentenceFor(error, file, sentences)}\n`)
      }
    }
  } finally {
    await printer.close()
  }
  process.stdout.write(`${sentences('commandLine.several', { count: command.files.length - failed, failed })}\n`)
  if (failed > 0) process.exitCode = 2
}

/** Two interviews of one run may have the same headline; what an earlier run has written is replaced. */
function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.')
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    free = `${name.slice(0, dot)}-${number}${name.slice(dot)}`
  }
  taken.add(free.toLowerCase())
  return free
}
