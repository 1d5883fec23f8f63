import { createSentences, type Sentences } from '../core/wording/sentences'
import { HostError } from '../host/hostError'
import { checkFile } from './checkFile'
import { type Command, languageOf, readCommand } from './commandLine'
import { importFile } from './importFile'
import { Refusal } from './refusal'
import { valuesOf } from './valuesOf'

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
    process.stderr.write(`${oneLine(sentenceFor(error, command, sentences))}\n`)
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
  const { exportFile } = await import('./exportFile')
  return exportFile(command, sentences)
}

function sentenceFor(error: unknown, command: Command | null, sentences: Sentences): string {
  if (error instanceof Refusal) {
    const { code, ...values } = error.values
    // A code stands for a sentence of its own, from the reader or from the host.
    const group = error.key === 'refused' ? 'reading' : 'errors'
    const reason = code === undefined ? {} : { value: sentences(`${group}.${code}`, values) }
    const usage = sentences('commandLine.usage')
    return sentences(`commandLine.${error.key}`, Object.assign({ usage }, values, reason))
  }
  if (error instanceof HostError) {
    return sentences('commandLine.failed', {
      file: command?.file ?? '',
      value: sentences(`errors.${error.code}`, valuesOf(error)),
    })
  }
  // A bug: still one line, with what a report needs.
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
