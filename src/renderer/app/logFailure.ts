import { client } from '../client/client'
import { ClientError } from '../client/clientError'

/** Bugs go to the host's log. What can't be logged is at least in the browser's console already. */
export function logFailure(failure: unknown, where = '') {
  const told = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)
  client.log(`${told}${where}`).catch((error: unknown) => {
    if (!(error instanceof ClientError)) throw error
  })
}

/** Everything nobody caught. */
export function logUncaught() {
  window.addEventListener('error', ({ error, message }) => logFailure(error ?? message))
  window.addEventListener('unhandledrejection', ({ reason }) => logFailure(reason))
}
