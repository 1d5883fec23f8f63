import type { Sentences } from '../core/wording/sentences'
import { requireBrowser } from '../server/findBrowser'
import { createPrinter } from '../server/printPdf'
import type { Command } from './commandLine'
import { makeOutput } from './makeOutput'
import { reportFindings } from './reportFindings'
import { STREAM, writeOutput } from './writeOutput'

export async function exportFile(command: Command & { name: 'export' }, sentences: Sentences): Promise<void> {
  const printer = createPrinter(requireBrowser)
  try {
    const { made, findings } = await makeOutput(command, printer)
    await writeOutput(command.out, made.content)
    reportFindings(findings, sentences)
  } finally {
    await printer.close()
  }
  if (command.out !== STREAM) {
    process.stdout.write(`${sentences('commandLine.written', { file: command.out })}\n`)
  }
}
