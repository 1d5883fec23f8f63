/** How much is tried: the short form runs with the tests, the long one with `npm run faults`. */
const LONG = process.env.WECHSELREDE_FAULTS === 'long'

export const form = LONG
  ? {
      saves: 20,
      flips: 1000,
      cuts: 100,
      edits: 1000,
      codes: ['EIO', 'ENOSPC', 'EACCES', 'EINTR'],
      kills: 200,
      crashes: 50,
      switches: 500,
      /** Milliseconds between the last key and the end. */
      pauses: [0, 50, 500],
      /** Minutes. */
      soak: 10,
      /** Seconds of typing on a slow disk. */
      slow: 60,
    }
  : {
      saves: 20,
      flips: 150,
      cuts: 25,
      edits: 200,
      codes: ['EIO', 'ENOSPC'],
      kills: 2,
      crashes: 2,
      switches: 25,
      pauses: [0],
      soak: 0.1,
      slow: 5,
    }

/** Of the random places; given by `WECHSELREDE_SEED` to see a run again. */
export const SEED = Number(process.env.WECHSELREDE_SEED ?? (process.env.CI ? 20261128 : Date.now() % 1_000_000_000))

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
