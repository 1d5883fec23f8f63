import { KEPT_VERSIONS } from '../../core/interview/keptVersions'

/** A kept version, for the choice of those that go. */
export interface Thinned {
  name: string
  /** ISO 8601, or null where the file does not say. */
  saved: string | null
  bytes: number
}

const MOST_BYTES = KEPT_VERSIONS.megabytes * 1024 * 1024

/**
 * Which versions to let go. Nothing is counted from now: a clock may have been set, so the newest are those that come first,
 * and hours and days are those in which somebody worked.
 * @param versions newest revision first, without those that the user has named
 */
export function versionsToDrop(versions: readonly Thinned[]): string[] {
  const dropped: string[] = []
  const hours = new Set<string>()
  const days = new Set<string>()
  let bytes = 0
  versions.forEach((version, index) => {
    // Both are asked in any case: what was kept for its hour was the last of its day too.
    const ofHour = isFirstOf(hours, version, 13, KEPT_VERSIONS.hours)
    const ofDay = isFirstOf(days, version, 10, KEPT_VERSIONS.days)
    if ((index < KEPT_VERSIONS.newest || ofHour || ofDay) && bytes + version.bytes <= MOST_BYTES) bytes += version.bytes
    // The newest stays whatever its size.
    else if (index > 0) dropped.push(version.name)
  })
  return dropped
}

/** Whether it is the last version of its hour or day, both as the time's text says them: `2026-11-28T16`. */
function isFirstOf(seen: Set<string>, { saved }: Thinned, length: number, most: number): boolean {
  const span = saved?.slice(0, length) ?? ''
  if (seen.has(span) || seen.size >= most) return false
  seen.add(span)
  return true
}
