import type { BigIntStats } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'

/** What a program without care does. It stands in for the atomic write, so that the harness can be seen to bite. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<BigIntStats> {
  await writeFile(path, content)
  return stat(path, { bigint: true })
}
