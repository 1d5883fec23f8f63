/** The codes of expected failures, with the HTTP status they travel under (RFC 9110; 507 is RFC 4918). */
export const ERROR_STATUS = {
  'bad-request': 400,
  forbidden: 403,
  'no-permission': 403,
  'not-found': 404,
  conflict: 409,
  exists: 409,
  /** The library is open in another Wechselrede. */
  'in-use': 409,
  /** It was moved away; its detail is where to. */
  'library-moved': 409,
  /** Something else goes on that a move of the library would have to wait for. */
  'library-busy': 409,
  /** Another program was at the library while it was copied. */
  'library-changed': 409,
  /** A copy is not what was copied. */
  'copy-differs': 500,
  /** A folder that was named for the library: it has something in it, */
  'folder-not-empty': 409,
  /** it lies in the library, or the library in it, */
  'folder-nested': 400,
  /** or nobody can say where it is. */
  'folder-relative': 400,
  /** A draft that can't be parsed and has no good version beside it. */
  damaged: 422,
  /** A draft written by a newer Wechselrede; left untouched. */
  'newer-version': 422,
  /** A file that was given as a picture, see `PictureProblem`. */
  'not-a-picture': 415,
  'svg-picture': 415,
  'damaged-picture': 422,
  'large-picture': 413,
  /** A file that was given as a backup, and is none, is spoilt, or of a newer Wechselrede. */
  'not-a-backup': 415,
  'damaged-backup': 422,
  'newer-backup': 422,
  /** An output that would not say what the draft says; its detail is what was expected and found, as JSON. */
  'words-differ': 500,
  cancelled: 409,
  unsupported: 501,
  'no-browser': 503,
  'no-space': 507,
  failed: 500,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

/** An expected failure. It crosses the door as `{ error: { code, detail } }`; the page has a sentence for each code. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** For the log and for conflicts (the id of the kept copy); never shown as it is. */
    readonly detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code)
    this.name = 'HostError'
  }
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EEXIST: 'exists',
}

/** Turns a failed system call into a coded error. Anything else is a bug and comes back as it was. */
export function toHostError(error: unknown): unknown {
  if (error instanceof HostError || !(error instanceof Error)) return error
  if (error.name === 'AbortError') return new HostError('cancelled')
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code in CODES) return new HostError(CODES[code] ?? 'failed', error.message)
  return /^E[A-Z0-9]+$/.test(code) ? new HostError('failed', error.message) : error
}
