import type { z } from 'zod'
import { createInterview } from './create'
import { type Interview, interviewSchema } from './interview'
import { INTERVIEW_VERSION } from './interviewVersion'

/** So many rounds of taking out what is unknown. What is nested deeper than this is not meant to be read. */
const MOST_ROUNDS = 30

/**
 * What can be shown of an interview that a newer program wrote: to be read, never to be written. Fields that are unknown are
 * left out; a block that is unknown becomes a paragraph of its words, with its kind in brackets before them.
 * @returns null where too little of it is known
 */
export function readNewer(data: unknown): Interview | null {
  if (typeof data !== 'object' || data === null) return null
  const { draft: _, ...content } = structuredClone(data) as Record<string, unknown>
  const known: Record<string, unknown> = { ...content, version: INTERVIEW_VERSION }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = interviewSchema.safeParse(known)
    if (result.success) return result.data
    // Last places first: what stands before them in a list keeps its number.
    const mended = result.error.issues.toReversed().map((issue) => mend(known, issue))
    if (!mended.every(Boolean)) return null
  }
  return null
}

/** False where it can't be done. */
function mend(known: Record<string, unknown>, issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'unrecognized_keys') return removeKeys(at(known, issue.path), issue.keys)
  const [part, index, , nth] = issue.path
  if (part === 'body' && typeof index === 'number') {
    const body = known.body as unknown[]
    const turn = body[index]
    const blocks = at(turn, ['blocks'])
    if (Array.isArray(blocks) && typeof nth === 'number') blocks[nth] = asParagraph(blocks[nth])
    else body[index] = asParagraph(turn)
    return true
  }
  if (part === 'frame' && typeof index === 'string' && isObject(known.frame)) {
    known.frame[index] = Reflect.get(createInterview('de').frame, index)
    return true
  }
  return false
}

function removeKeys(from: unknown, keys: readonly string[]): boolean {
  if (!isObject(from)) return false
  for (const key of keys) delete from[key]
  return true
}

function asParagraph(block: unknown): object {
  const type = isObject(block) ? String(block.type) : ''
  const words = textsIn(block).join(' ')
  return { type: 'paragraph', content: [{ text: `[${type}] ${words}`.trim() }] }
}

/** All that is said to be text, in its order. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : textsIn(inner),
  )
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) ? Reflect.get(inner, key) : undefined), value)
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}
