import type { ShelfFilter } from '../../core/interview/shelfFilterSchema'
import type { HostError } from '../hostError'
import type { ListedDraft } from './listFile'
import type { SearchAnswer } from './search'

/** What the thread of the index is given at its start. */
export interface IndexPlan {
  library: string
  /** Where its files are. */
  folder: string
}

export type ToIndex =
  /** Something may have changed on the disk. `hurry`: it has, by this program. */
  | { type: 'look'; hurry: boolean }
  /** This program has written, moved or removed a draft. `count` grows with each. */
  | { type: 'touched'; id: string; count: number }
  | { type: 'search'; number: number; query: string; filter: ShelfFilter }
  | { type: 'cancel'; number: number }
  | { type: 'since'; number: number; time: number }
  | { type: 'close' }

/** A draft as it is now; `draft` is null where it is gone. */
export interface Found {
  id: string
  draft: ListedDraft | null
  /** The `count` of the last `touched` of this draft that had been heard when it was looked at. */
  heard: number
}

/** A `HostError` on its way to the other thread. */
export interface Failure {
  code: HostError['code']
  detail: string
}

export type FromIndex =
  | { type: 'found'; drafts: Found[] }
  /** The library was looked through, or as much of it as a first list has; `failed`: it could not be. */
  | { type: 'looked'; failed: Failure | null }
  | { type: 'progress'; done: number; total: number }
  | { type: 'answer'; number: number; answer: SearchAnswer | Failure }
  | { type: 'written'; number: number; ids: string[] }
  | { type: 'log'; message: string }
  | { type: 'closed' }
