import type { Interview } from '../../core/interview/interview'

/** A version of a draft that is kept. */
export interface KeptVersion {
  /** Opaque; names the version within its draft. */
  name: string
  revision: number
  /** When its words were saved, ISO 8601. */
  saved: string
  /** What the user calls it; null where nobody has named it. Named versions stay for good. */
  label: string | null
}

/** Older versions of the drafts. Every method throws `HostError`. */
export interface History {
  /** Newest revision first. @throws `not-found` */
  versions(id: string): Promise<KeptVersion[]>
  /** @throws `not-found`; `damaged` where the version can't be parsed */
  readVersion(id: string, name: string): Promise<Interview>
  /** Keeps the draft as it is saved now, under a name of the user's or without one. */
  keepVersion(id: string, label: string | null): Promise<void>
  /** Names a version, or takes its name away. @throws `not-found` */
  nameVersion(id: string, name: string, label: string | null): Promise<void>
}
