import { type BigIntStats, statSync, writeFileSync } from 'node:fs'
import type { Replacement } from '../../src/host/disk/fileMessages'
import { signatureOf } from '../../src/host/disk/fileSignature'

/** What a program without care does. It stands in for the atomic write, so that the harness can be seen to bite. */
export function replaceNow({ path, text, over }: Replacement): string | null {
  const before: BigIntStats | undefined = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (over !== null && (!before || signatureOf(before) !== over)) return null
  writeFileSync(path, text)
  return signatureOf(statSync(path, { bigint: true }))
}
