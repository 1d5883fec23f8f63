import type { GrantedFile } from '../files'
import type { OnProgress } from '../jobs'

/** Moves the library while it is open. Every method throws `HostError`. */
export interface LibraryMove {
  /**
   * The folder it is to go to, new or empty, as a grant: asked for with the system's dialog, or typed by the user where the
   * shell has none. Null where the user cancelled. @throws what `checkTarget` throws; `folder-relative`
   */
  choose(typed: string | null): Promise<GrantedFile | null>
  /**
   * Has the windows save, copies the library with nobody writing in it, compares, and goes on with the copy. What windows
   * ask meanwhile waits and is done there. Until the copy is the one in use, everything that goes wrong leaves the old one
   * in use, and whole.
   * @throws what `moveLibrary` throws; `library-busy`, `no-space`, `no-permission`, `cancelled`
   */
  run(grant: string, how: { job: string; signal: AbortSignal; onProgress: OnProgress }): Promise<GrantedFile>
}
