import type { Backup } from './backup/backup'
import type { Drafts } from './drafts/drafts'
import type { Events } from './events'
import type { Exporter, PaperPrinter } from './export/exports'
import type { Files, GrantedFile } from './files'
import type { LibraryChoice } from './library/createLibraryChoice'
import type { LibraryGate } from './library/libraryGate'
import type { LibraryMove } from './library/libraryMove'
import type { People } from './people/people'
import type { SettingsStore } from './settings/settings'
import type { Shell } from './shell'

/** Everything that needs a disk, behind one door. */
export interface Host {
  shell: Shell
  /** Where the library lies. It, and all that belongs to it, is another one after a move. */
  readonly libraryFolder: string
  readonly drafts: Drafts
  /** The library can be read, and nothing else. */
  readonly readOnly: boolean
  readonly people: People
  settings: SettingsStore
  files: Files
  exporter: Exporter
  readonly backup: Backup
  /** What reads or writes the library goes through it. */
  gate: LibraryGate
  chooseLibrary: LibraryChoice
  moveLibrary: LibraryMove
  printer: PaperPrinter
  events: Events
  /** A file that was named at the start and that no window has asked for yet. */
  takeOpened(): GrantedFile | null
  /** A file named by the system or a second start: told to the windows, or kept for the first that asks. */
  offerFile(path: string): void
  log(message: string): void
  /** Asks the windows to save and resolves when nothing is left to write. The host may still be used. */
  close(): Promise<void>
}
