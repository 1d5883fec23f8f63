import { createSentences, type Sentences } from '../core/wording/sentences'
import { HostError } from '../host/hostError'
import { checkFile } from './checkFile'
import { type Command, languageOf, readCommand } from './commandLine'
import { importFile } from './importFile'
import { Refusal } from './refusal'
import { sentenceFor } from './sentenceFor'

await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<void> {
  // Whoever reads only the beginning (`| head`) closes the pipe; that is no failure of ours.
  process.stdout.on('error', () => process.exit(0))
  const sentences = createSentences(languageOf(args))
  let command: Command | null = null
  try {
    command = readCommand(args)
    await obey(command, sentences)
  } catch (error) {
    process.stderr.write(`${sentenceFor(error, command && 'file' in command ? command.file : '', sentences)}\n`)
    process.exitCode = error instanceof Refusal || error instanceof HostError ? 2 : 1
  }
}

async function obey(command: Command, sentences: Sentences): Promise<void> {
  if (command.name === 'import') return importFile(command, sentences)
  if (command.name === 'check' && !command.outputs) return checkFile(command, sentences)
  // The printer and its PDF library take a quarter of a second to load; nothing else needs them.
  if (command.name === 'check') {
    const { checkOutputs } = await import('./checkOutputs')
    return checkOutputs(command, sentences)
  }
  if (command.name === 'exportSeveral') {
    const { exportSeveral } = await import('./exportSeveral')
    return exportSeveral(command, sentences)
  }
  const { exportFile } = await import('./exportFile')
  return exportFile(command, sentences)
}
