import type { HostError } from '../hostError'

/** A file that is to have this text, see `writeAtomically`. */
export interface Replacement {
  path: string
  text: string
  flush: boolean
  /** The signature of the file that is replaced; null: whatever lies there, or nothing. */
  over: string | null
}

export type ToFiles = Replacement & { number: number }

export type Answer =
  /** Of the new file; null: what lies there is not what was to be replaced, and nothing was written. */
  | { signature: string | null }
  /** A `HostError` on its way to the other thread. */
  | { code: HostError['code']; detail: string }

export type FromFiles = Answer & { number: number }
