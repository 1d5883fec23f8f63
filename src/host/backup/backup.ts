import type { OnProgress } from '../jobs'

/** The entry that says that a ZIP is a backup of a library, and its content. */
export const MARK = 'wechselrede-backup.json'
export const BACKUP_FORMAT = 'wechselrede-backup'

/** What came back. Units: drafts, templates and single files of a library. */
export interface Restored {
  added: number
  /** What was there with the same content. */
  same: number
  /** What was there with another content, and came back beside it. */
  copies: number
  /** The folder beside the library, by its name, where it came back there. */
  folder: string | null
}

/** The whole library as one file, and back. Every method throws `HostError`. */
export interface Backup {
  /**
   * Writes a backup to a file granted for saving, atomically: until it is whole, an older one stays as it is.
   * @throws `exists`, `no-space`, `no-permission`, `cancelled`
   */
  make(
    grant: string,
    options: { replace: boolean; signal: AbortSignal; onProgress: OnProgress },
  ): Promise<{ files: number }>
  /**
   * Brings a backup back, into the library or into a new one beside it. Nothing is overwritten, and nothing is changed
   * before all of it was read and found whole.
   * @param source a file granted for opening, or the backup's bytes
   * @throws `not-a-backup`, `newer-backup`, `damaged-backup`, `no-space`, `no-permission`, `cancelled`
   */
  restore(
    source: string | AsyncIterable<Uint8Array>,
    options: { beside: boolean; signal: AbortSignal; onProgress: OnProgress },
  ): Promise<Restored>
}
