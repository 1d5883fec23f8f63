/**
 * Controls, C1 controls and noncharacters: parse errors in HTML (WHATWG §13.2.3.5), so they can't leave the house.
 * U+0009 to U+000D are white space and handled apart.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is what this is for
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\p{NChar}/gu
const LINE_SPACE = /[\t-\r\u2028\u2029]/g
const LONE_SURROGATE = /\p{Surrogate}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same, as one quick look
const SUSPECT = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/

/** A text fit for every output: forbidden characters gone, line ends and tabs a space, lone surrogates U+FFFD. Words stay apart. */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(LINE_SPACE, ' ').replace(LONE_SURROGATE, '\ufffd').replace(FORBIDDEN, '')
}

/** The same for every string within plain data. What is clean comes back as the same object. */
export function cleanData<T>(data: T): T {
  return clean(data) as T
}

function clean(data: unknown): unknown {
  if (typeof data === 'string') return cleanText(data)
  if (typeof data !== 'object' || data === null) return data
  return Array.isArray(data) ? cleanEntries(data) : cleanValues(data as Record<string, unknown>)
}

// A copy is made only where something changes, which is next to never in a text of megabytes.
function cleanEntries(entries: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | null = null
  for (let index = 0; index < entries.length; index++) {
    const cleaned = clean(entries[index])
    if (cleaned === entries[index]) continue
    copy ??= [...entries]
    copy[index] = cleaned
  }
  return copy ?? entries
}

function cleanValues(values: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | null = null
  for (const key in values) {
    const cleaned = clean(values[key])
    if (cleaned === values[key]) continue
    copy ??= { ...values }
    copy[key] = cleaned
  }
  return copy ?? values
}
