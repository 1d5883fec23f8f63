/** A picture that ends too early or contradicts itself. Caught by `cleanPicture`, which makes a value of it. */
export class DamagedPicture extends Error {}

/** Reads bytes one after the other. Every read past the end throws `DamagedPicture`. */
export interface ByteReader {
  /** Bytes read so far. */
  at(): number
  left(): number
  u8(): number
  /** Two, three or four bytes as a number, the most significant first unless `little` was asked for. */
  u16(): number
  u24(): number
  u32(): number
  take(length: number): Uint8Array
  /** Everything from an earlier place up to here. */
  since(from: number): Uint8Array
}

export function createByteReader(bytes: Uint8Array, { little = false, from = 0 } = {}): ByteReader {
  let place = from
  const take = (length: number) => {
    if (length > bytes.length - place) throw new DamagedPicture(`${length} bytes wanted at ${place}`)
    place += length
    return bytes.subarray(place - length, place)
  }
  const number = (length: number) => {
    const digits = take(length)
    return (little ? digits.toReversed() : digits).reduce((value, digit) => value * 256 + digit, 0)
  }
  return {
    at: () => place,
    left: () => bytes.length - place,
    u8: () => number(1),
    u16: () => number(2),
    u24: () => number(3),
    u32: () => number(4),
    take,
    since: (start) => bytes.subarray(start, place),
  }
}

/** Letters of ASCII as bytes, and bytes as such letters. */
export function bytesOf(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
}

export function lettersOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** A number as four bytes, the most significant first. */
export function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
