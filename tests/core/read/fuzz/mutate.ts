import fc from 'fast-check'
import { zipSync } from 'fflate'
import type { Sample } from './samples'

type Change = (bytes: Uint8Array, pieces: readonly string[]) => Uint8Array

const nat = fc.nat({ max: 1_000_000 })

/** One damage: bytes that flip, go, come, are doubled, change places, or are cut off. Places count round and round. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(nat, fc.nat({ max: 255 })).map(
    ([at, value]): Change =>
      (bytes) =>
        bytes.map((byte, index) => (index === at % bytes.length ? value : byte)),
  ),
  fc.tuple(nat, fc.nat({ max: 40 })).map(
    ([at, length]): Change =>
      (bytes) =>
        spliced(bytes, at, length),
  ),
  fc.tuple(nat, nat).map(
    ([at, nth]): Change =>
      (bytes, pieces) =>
        spliced(bytes, at, 0, new TextEncoder().encode(pieces[nth % pieces.length])),
  ),
  fc.tuple(nat, nat, fc.nat({ max: 60 })).map(
    ([at, nth, times]): Change =>
      (bytes, pieces) =>
        spliced(bytes, at, 0, new TextEncoder().encode(pieces[nth % pieces.length]?.repeat(times))),
  ),
  fc.tuple(nat, fc.nat({ max: 400 }), nat).map(
    ([from, length, to]): Change =>
      (bytes) => {
        const start = from % Math.max(1, bytes.length)
        return spliced(bytes, to, 0, bytes.slice(start, start + length))
      },
  ),
  fc.tuple(nat).map(
    ([at]): Change =>
      (bytes) =>
        bytes.slice(0, at % Math.max(1, bytes.length)),
  ),
)

function spliced(bytes: Uint8Array, place: number, removed: number, added = new Uint8Array()): Uint8Array {
  const at = place % Math.max(1, bytes.length)
  const result = new Uint8Array(at + added.length + Math.max(0, bytes.length - at - removed))
  result.set(bytes.subarray(0, at))
  result.set(added, at)
  result.set(bytes.subarray(at + removed), at + added.length)
  return result
}

/** The sample with up to six damages. Of a ZIP file a part is damaged and packed again, or the file as it is. */
export function mutants({ bytes, parts, pieces }: Sample): fc.Arbitrary<Uint8Array> {
  const names = Object.keys(parts ?? {})
  return fc
    .tuple(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat({ max: names.length }))
    .map(([changes, nth]) => {
      const name = names[nth]
      const damaged = (start: Uint8Array) => changes.reduce((now, one) => one(now, pieces), start)
      if (!parts || name === undefined) return damaged(bytes)
      return zipSync({ ...parts, [name]: damaged(parts[name] ?? new Uint8Array()) }, { level: 0 })
    })
}
