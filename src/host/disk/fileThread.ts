import { parentPort } from 'node:worker_threads'
import { HostError, toHostError } from '../hostError'
import type { Answer, FromFiles, Replacement, ToFiles } from './fileMessages'
import { replaceNow } from './replaceNow'

/** The thread that writes drafts. An error that is not expected ends it, and whoever waits hears that nothing was saved. */

function answerTo(replacement: Replacement): Answer {
  try {
    return { signature: replaceNow(replacement) }
  } catch (error) {
    const known = toHostError(error)
    if (!(known instanceof HostError)) throw error
    return { code: known.code, detail: known.detail }
  }
}

parentPort?.on('message', ({ number, ...replacement }: ToFiles) => {
  parentPort?.postMessage({ number, ...answerTo(replacement) } satisfies FromFiles)
})
