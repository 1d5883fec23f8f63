/** A page to be printed. */
export interface PrintPage {
  /** Self-contained; nothing is fetched. */
  html: string
  /** Scripts run in the page before printing, one after the other; what gives a promise is awaited. */
  prepare: readonly string[]
}

/**
 * What a shell lends to the host: the only place where Electron and plain Node differ.
 * Paths never leave the host: the page gets grants (see `files.ts`).
 */
export interface Shell {
  /** `desktop`: Electron, with native dialogs. `browser`: the plain Node shell. */
  readonly kind: 'desktop' | 'browser'

  /** Asks the user for a file to open. Resolves with its path, or null when cancelled. Desktop only: the page of a browser shell has a file input. */
  pickFileToOpen?(): Promise<string | null>

  /**
   * Asks where to save. Resolves with a path, or null when cancelled. `overwrite` says that the user has already
   * agreed to replace what is there. A browser shell answers with a path in its export folder, without asking.
   */
  pickPathToSave(suggestedName: string): Promise<{ path: string; overwrite: boolean } | null>

  /**
   * Prints a page to PDF: A4 or what its `@page` says, tagged, with outline and backgrounds.
   * @throws HostError `no-browser` where no Chromium can be found, `cancelled` when `signal` fires
   */
  printPdf(page: PrintPage, signal?: AbortSignal): Promise<Uint8Array>

  /**
   * Hands a page to a printer, after the system's dialog. The PDF of the very same page goes to `compare` first: where that
   * throws, nothing is printed. Resolves false where the user cancelled. Desktop only: in a browser shell the page prints the
   * PDF from a frame.
   * @throws HostError `cancelled` when `signal` fires before the dialog is there
   */
  print?(
    page: PrintPage & { paper: 'A4' | 'A5' | 'Letter' },
    compare: (pdf: Uint8Array) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<boolean>

  /** Asks for a folder to save several files in. Null when cancelled. A browser shell answers with its export folder, without asking. */
  pickFolder(): Promise<string | null>

  /** Shows a file in the system's file manager. Resolves false where there is none. */
  showFile(path: string): Promise<boolean>

  /** Opens another window of the app, on a draft. Resolves false where the page has to do it. */
  openWindow(draft: string): Promise<boolean>

  /** Opens a checked link (`https`, `mailto`, `tel`) outside. */
  openLink(url: string): Promise<void>
}
