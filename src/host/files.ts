/** The largest file that is read. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

/** A file the user chose, as the page knows it: a grant instead of a path. */
export interface GrantedFile {
  grant: string
  /** The file's own name, without folder. */
  name: string
}

/** Turns paths into grants and back. A grant is random, lives as long as the host, and is good for what it was given for. */
export interface Files {
  /** Native dialog. Null when cancelled. @throws `unsupported` in a browser shell */
  pickToOpen(): Promise<GrantedFile | null>
  /** Null when cancelled. */
  pickToSave(suggestedName: string): Promise<GrantedFile | null>
  /** A folder for several files. Null when cancelled. */
  pickFolder(): Promise<GrantedFile | null>
  /** Grants a file named on the command line or by the system. */
  grantOpen(path: string): GrantedFile
  /** The content of a file granted for opening, `MAX_FILE_BYTES` at most. @throws `not-found`, `no-permission`, `bad-request` */
  read(grant: string): Promise<Uint8Array>
  /**
   * Writes a file granted for saving, atomically.
   * @throws `exists` where a file is in the way and neither the user's dialog nor `replace` allows to replace it
   */
  write(
    grant: string,
    content: Uint8Array | AsyncIterable<Uint8Array>,
    options: { replace: boolean; signal?: AbortSignal },
  ): Promise<void>
  /** Where a file granted for opening lies: for the host alone. @throws `not-found` */
  pathOf(grant: string): string
  /**
   * Writes a file into a granted folder, atomically, under this name or, where that is taken, with a number behind it.
   * Gives the file a grant of its own.
   */
  writeInto(folder: string, name: string, content: Uint8Array): Promise<GrantedFile>
  /** What was granted inside of a folder lies in another one from now on. */
  relocate(from: string, to: string): void
  /** Shows a written file in the file manager. False where the system has none. */
  show(grant: string): Promise<boolean>
}
