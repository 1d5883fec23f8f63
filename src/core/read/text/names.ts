/**
 * The name of a person by the label. A label in capitals only (`ANNA BERG`) gets the spelling that the text uses
 * elsewhere, if it does.
 */
export function nameOf(label: string, text: string): string {
  if (label !== label.toUpperCase() || label.length < 4 || !label.includes(' ')) return label
  const wanted = label.toLowerCase()
  const lower = text.toLowerCase()
  // Lower case can change the length of exotic letters; then offsets do not match and the label stays as it is.
  if (lower.length !== text.length) return label
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length)) {
    const written = text.slice(at, at + label.length)
    if (written !== label && /^\p{Lu}/u.test(written)) return written
  }
  return label
}
