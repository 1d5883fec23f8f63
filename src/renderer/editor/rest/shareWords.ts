/** Shorter ones take less than what the browser needs beside each of its own. */
const LONG = 40

/**
 * What is read from JSON belongs to the script, and the browser makes a copy of it to show it: all words would be in memory twice.
 * A string that comes from the browser is one for both, so each long one in here is exchanged for that, in place; it says the same.
 * @param text what the browser's strings come from
 */
export function shareWords(holder: object, text: Pick<Text, 'data'>): void {
  for (const [key, entry] of Object.entries(holder)) {
    if (typeof entry === 'object' && entry !== null) shareWords(entry, text)
    else if (typeof entry === 'string' && entry.length > LONG) {
      text.data = entry
      Reflect.set(holder, key, text.data)
    }
  }
}
