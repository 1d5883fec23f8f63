import type { Backup } from '../backup/backup'
import type { Drafts } from '../drafts/drafts'
import type { People } from '../people/people'

/** Everything of the host that lies in the library's folder, or is made of what lies there. */
export interface Library {
  folder: string
  /** It can be read, and nothing else. */
  readOnly: boolean
  drafts: Drafts
  people: People
  backup: Backup
  /** Resolves when nothing is written any more, nor by itself what was changed while nobody looked. */
  quiet(): Promise<void>
  /**
   * Resolves when what was asked for is written; nothing is begun by itself any more. `atLeisure`: the program goes on, so the
   * index gets all its time. To end its thread in the midst of a query would end the program.
   */
  close(atLeisure?: boolean): Promise<void>
}
