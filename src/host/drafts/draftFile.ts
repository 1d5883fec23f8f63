import { hash } from 'node:crypto'
import { z } from 'zod'
import type { Draft } from '../../core/interview/draft'
import type { Finding } from '../../core/interview/finding'
import { type ParseProblem, parseDraft } from '../../core/interview/parseInterview'

/**
 * What a draft file turned out to be. `sealed` is false where the content is not what its checksum says; `findings`
 * name the references that led nowhere and were mended.
 */
export type DraftFile =
  | { ok: true; draft: Draft; sealed: boolean; findings: Finding[] }
  | { ok: false; problem: ParseProblem; sealed: boolean }

/** Cut off or mangled: no place in it can be named. */
const UNREADABLE: DraftFile = { ok: false, problem: { code: 'damaged', path: '', value: '' }, sealed: false }

/** A draft with its checksum filled in. */
export function sealDraft(draft: Draft): Draft {
  return { ...draft, draft: { ...draft.draft, checksum: checksumOf(draft) } }
}

/**
 * The text of a draft file. One value per line, indented by one space: a change of a sentence is a change of a line for
 * diff tools and sync clients, at little more than the size of JSON without line breaks.
 */
export function serializeDraft(sealed: Draft): string {
  return `${JSON.stringify(sealed, null, 1)}\n`
}

/** Reads the bytes of a draft file. Never throws. What is no UTF-8 is damaged, not a text with other letters. */
export function parseDraftBytes(bytes: Uint8Array): DraftFile {
  try {
    return parseDraftFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) return UNREADABLE
    throw error
  }
}

/** Reads the text of a draft file. Never throws, whatever the text is. */
export function parseDraftFile(text: string): DraftFile {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return UNREADABLE
  }
  const parsed = parseDraft(data)
  // The sum is taken of what the file says, not of what parsing made of it: migrating and mending must not break it.
  const sealed = isSealed(data)
  if (!parsed.ok) return { ...parsed, sealed }
  return { ok: true, draft: parsed.value, sealed, findings: parsed.findings }
}

/** Made once: to make a schema takes longer than to use it. */
const sealSchema = z.looseObject({ draft: z.looseObject({ checksum: z.string() }) })

function isSealed(data: unknown): boolean {
  const record = sealSchema.safeParse(data)
  return record.success && checksumOf(data as Draft) === record.data.draft.checksum
}

/** SHA-256 (hex) of the content as JSON without line breaks and without the checksum itself. */
function checksumOf(draft: Draft): string {
  const { checksum: _, ...record } = draft.draft
  return hash('sha256', JSON.stringify({ ...draft, draft: record }))
}
