import { correct } from '../../../core/read/correct/correct'
import type { Correction } from '../../../core/read/correct/correction'
import { markSource, type Stretch } from './markSource'
import { readSource, type Source, type SourceRequest } from './readSource'
import { sourceParts } from './sourceParts'

export type ReaderRequest =
  | { kind: 'read'; request: SourceRequest }
  | { kind: 'mark'; corrections: readonly Correction[] }
export type ReaderAnswer = { kind: 'read'; source: Source } | { kind: 'mark'; parts: Stretch[][] }

let read: Source | null = null

/** Reads one file or paste and marks what became of it, apart from the page, which stays quick meanwhile. */
self.addEventListener('message', ({ data, ports }: MessageEvent<ReaderRequest>) => {
  // What fails here is a bug: it reaches the page as the worker's error.
  void answerTo(data).then((answer) => ports[0]?.postMessage(answer), reportError)
})

async function answerTo(question: ReaderRequest): Promise<ReaderAnswer> {
  if (question.kind === 'mark') return { kind: 'mark', parts: marked(question.corrections) }
  read = await readSource(question.request)
  return { kind: 'read', source: read }
}

function marked(corrections: readonly Correction[]): Stretch[][] {
  if (!read?.ok || read.text === null) return []
  return sourceParts(markSource(read.text, corrections.reduce(correct, read.reading)))
}
