import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { codeOf, writeAtomically } from '../writeAtomically'

/** In a library that was moved: what is left there is a copy of that day, and nobody is to write on in it unawares. */
export const MOVED_MARK = '.wechselrede.moved'
const markSchema = z.object({ to: z.string() })

/** Where this library was moved to; null for one that is in its place. */
export async function movedTo(library: string): Promise<string | null> {
  try {
    const mark = markSchema.safeParse(JSON.parse(await readFile(join(library, MOVED_MARK), 'utf8')))
    return mark.success ? mark.data.to : null
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Takes the mark away: this is a library again, as it was on that day. */
export async function unmarkMoved(library: string): Promise<void> {
  await rm(join(library, MOVED_MARK), { force: true })
}

export async function markMoved(library: string, to: string): Promise<void> {
  await writeAtomically(join(library, MOVED_MARK), `${JSON.stringify({ to })}\n`)
}
