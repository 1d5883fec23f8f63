import { client } from '../client/client'
import { ClientError } from '../client/clientError'

/** Bugs go to the host's log. What can't be logged is at least in the browser's console already. */
export function logFailure(failure: unknown, where = '') {
  const told = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)
  client.log(`${told}${where}`).catch((error: unknown) => {
    if (!(error instanceof ClientError)) throw error
  })
}

/** Where an observed element grows in answer to its own size, the browser puts the rest off to the next frame and says so. */
const PUT_OFF = 'ResizeObserver loop'

/** Everything nobody caught. */
export function logUncaught() {
  window.addEventListener('error', ({ error, message }) => {
    if (!message.startsWith(PUT_OFF)) logFailure(error ?? message)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => logFailure(reason))
}
