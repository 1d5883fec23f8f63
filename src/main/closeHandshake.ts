import { deferred } from '../host/deferred'
import type { CloseAnswer } from './channels'

/** How long a page may stay silent before somebody else decides, in milliseconds. */
const PATIENCE = 5000

/** `gone`: the page's process has ended. */
export type PageReply = CloseAnswer | 'gone'

/** One question to the page. `heard` is fulfilled when the page has taken note, `reply` when it has decided. */
export interface CloseQuestion {
  heard: Promise<void>
  reply: Promise<PageReply>
}

/** Asks the user whether to close although the page can't answer for its text. The signal takes the question back. */
export type AskUser = (trouble: 'silent' | 'failed' | 'gone', signal: AbortSignal) => Promise<boolean>

export interface CloseHandshake {
  /**
   * Fulfilled with true when the window may go. A call while another is under way joins it.
   * `attended` false (the system ends us): nobody is asked, and the answer is true, after `PATIENCE` at the latest.
   */
  request(options: { attended: boolean }): Promise<boolean>
}

/** Saves before it closes: the page is asked first; the user is asked where the page can't answer. */
export function createCloseHandshake(
  askPage: () => CloseQuestion,
  askUser: AskUser,
  patience = PATIENCE,
): CloseHandshake {
  let current: { result: Promise<boolean>; knock: () => void } | null = null

  function begin(attended: boolean) {
    let next = deferred<void>()
    const nextKnock = () => {
      next = deferred()
      return next.promise
    }
    const question = askPage()
    const decided = attended ? decide(question, nextKnock, askUser, patience) : leave(question, patience)
    const result = decided.finally(() => {
      current = null
    })
    return { result, knock: () => next.resolve() }
  }

  return {
    request: ({ attended }) => {
      if (!current || !attended) current = begin(attended)
      else current.knock()
      return current.result
    },
  }
}

async function leave(question: CloseQuestion, patience: number): Promise<boolean> {
  await within(patience, question.reply)
  return true
}

async function decide(
  question: CloseQuestion,
  nextKnock: () => Promise<void>,
  askUser: AskUser,
  patience: number,
): Promise<boolean> {
  const outcome = await Promise.race([question.reply, silence(question, nextKnock, patience)])
  if (outcome === 'agreed' || outcome === 'refused') return outcome === 'agreed'

  const withdrawn = new AbortController()
  const byUser = askUser(outcome, withdrawn.signal)
  // The page may wake up while the user thinks it over.
  const byPage = question.reply.then((reply) => reply === 'agreed' || byUser)
  const decided = await Promise.race([byUser, byPage])
  withdrawn.abort()
  return decided
}

/** A page that has heard us may be asking the user itself: from then on it takes a second wish to close. */
async function silence({ heard, reply }: CloseQuestion, nextKnock: () => Promise<void>, patience: number) {
  if ((await within(patience, heard)) !== 'late') {
    await within(patience, reply)
    await nextKnock()
  }
  return 'silent' as const
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | 'late'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('late'), milliseconds)
    void promise.then((value) => {
      clearTimeout(timer)
      resolve(value)
    })
  })
}
