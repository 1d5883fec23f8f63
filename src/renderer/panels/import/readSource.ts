import { createInterview } from '../../../core/interview/create'
import type { Interview } from '../../../core/interview/interview'
import { turnsOf } from '../../../core/interview/views'
import { blocksOfClipboard, type Clipboard, readClipboard } from '../../../core/read/clipboard'
import { visibleText } from '../../../core/read/html/visibleText'
import { isFarTooLong } from '../../../core/read/longest'
import { type ReadResult, readBytes, withAside } from '../../../core/read/readBytes'
import type { Reading } from '../../../core/read/reading'
import type { LoadedFile } from '../../client/files'
import { newId } from '../../editor/newId'

export type RefusedSource = Extract<ReadResult, { ok: false }>
/** A text to take in, and what was read from it. `plain` is the same without turns, where there is that choice. */
export type Source =
  | (Omit<Extract<ReadResult, { ok: true }>, 'aside'> & { name: string; plain: Interview | null })
  | RefusedSource

/** What there is to read. A name stands for what was pasted, too. */
export type SourceRequest =
  | { kind: 'file'; name: string; bytes: Uint8Array }
  | { kind: 'pasted'; name: string; clipboard: Clipboard }

export function readSource(request: SourceRequest): Promise<Source> | Source {
  return request.kind === 'file' ? readLoaded(request) : readPasted(request.clipboard, request.name)
}

function readPasted(clipboard: Clipboard, name: string): Source {
  if (isFarTooLong(clipboard.text)) return { ok: false, code: 'too-long', values: {} }
  const reading = readClipboard(clipboard, { newId })
  const text = clipboard.html === '' ? clipboard.text : visibleText(clipboard.html) || clipboard.text
  return { ok: true, name, text, reading, plain: reading.other && asText(reading, clipboard) }
}

async function readLoaded({ name, bytes }: LoadedFile): Promise<Source> {
  const result = await readBytes(bytes, name, { newId })
  if (!result.ok) return result
  const { text, aside, reading } = result
  const { other } = reading
  const plain =
    other && turnsOf(other.interview).length > 0
      ? withAside(asText(other, { html: '', text: text ?? '' }), aside)
      : other?.interview
  return { ok: true, name, text, reading, plain: plain ?? null }
}

function asText({ interview }: Reading, clipboard: Clipboard): Interview {
  return { ...createInterview(interview.language), body: blocksOfClipboard(clipboard) }
}
