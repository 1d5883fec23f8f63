import type { ErrorCode } from '../../host/hostError'

export type ClientErrorCode = ErrorCode | 'unreachable'

/** A failure of a request. Its code has a sentence in the core wording under `errors.<code>`. */
export class ClientError extends Error {
  constructor(
    readonly code: ClientErrorCode,
    /** Data, such as the id of a kept copy; no sentence. */
    readonly detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code)
    this.name = 'ClientError'
  }
}

/** What went wrong, as a code. Anything that is no expected failure is a bug and is thrown again. */
export function codeOf(error: unknown): ClientErrorCode {
  if (error instanceof ClientError) return error.code
  throw error
}
