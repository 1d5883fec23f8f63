/**
 * JSON of one byte a sign, the others escaped: to make a text of so much UTF-8 takes longer than to find it and to parse it.
 */
export function oneByteJson(value: unknown): Buffer {
  const escaped = JSON.stringify(value).replace(
    /[\u0100-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return Buffer.from(escaped, 'latin1')
}

/** What such bytes say. @throws SyntaxError */
export function parseOneByteJson(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString('latin1'))
}
