import type { BigIntStats } from 'node:fs'

/** Size, time and place of a file: equal as long as nobody has written it. */
export function signatureOf(stats: BigIntStats): string {
  return `${stats.ino}-${stats.size}-${stats.mtimeNs}`
}
