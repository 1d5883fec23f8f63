import type { Sentences } from '../core/wording/sentences'
import { HostError } from '../host/hostError'
import { Refusal } from './refusal'
import { sentenceOfError } from './sentenceOfError'

/** What went wrong, in one line. `file`: what was worked on, empty where nothing was. */
export function sentenceFor(error: unknown, file: string, sentences: Sentences): string {
  return sentenceOf(error, file, sentences).replace(/\s*\n\s*/g, ' ')
}

function sentenceOf(error: unknown, file: string, sentences: Sentences): string {
  if (error instanceof Refusal) {
    const { code, ...values } = error.values
    // A code stands for a sentence of its own, from the reader or from the host.
    const group = error.key === 'refused' ? 'reading' : 'errors'
    const reason = code === undefined ? {} : { value: sentences(`${group}.${code}`, values) }
    const usage = sentences('commandLine.usage')
    return sentences(`commandLine.${error.key}`, Object.assign({ usage }, values, reason))
  }
  if (error instanceof HostError) {
    return sentences('commandLine.failed', { file, value: sentenceOfError(error, sentences) })
  }
  // A bug: still one line, with what a report needs.
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
