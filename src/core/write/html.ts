const TEXT: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as HTML text or as the value of a quoted attribute: one escape for both, so that neither can be mixed up. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => TEXT[character] ?? character)
}

/** Attributes by name. `undefined` leaves one out; an empty string stays (`alt=""`). */
export type Attributes = Readonly<Record<string, string | undefined>>

/** An element around finished HTML. Names come from the writers, never from an interview. */
export function element(name: string, attributes: Attributes, inner: string): string {
  return `${openTag(name, attributes)}${inner}</${name}>`
}

/** A start tag, or a whole element without content such as `meta` and `img`. */
export function openTag(name: string, attributes: Attributes): string {
  let written = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) written += ` ${key}="${escapeHtml(value)}"`
  }
  return `${written}>`
}

/** Blocks on lines of their own: a program that only strips the tags still finds the words apart. */
export function lines(parts: readonly string[]): string {
  let joined = ''
  for (const part of parts) if (part !== '') joined = joined === '' ? part : `${joined}\n${part}`
  return joined
}
