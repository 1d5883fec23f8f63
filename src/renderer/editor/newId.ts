/** An id for a turn or a person: short enough to read in a file, random enough to survive merging two interviews. */
export function newId(): string {
  return crypto.randomUUID().slice(0, 13)
}
