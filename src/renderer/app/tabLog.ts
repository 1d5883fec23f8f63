import { contentChange, type DraftContent, joinedChange } from '../../core/interview/contentChange'
import type { ContentChange } from '../../core/interview/contentChangeSchema'

/** What the next save is based on, and what was sent on that base and is not known to have arrived. */
export interface SaveBase {
  revision: number
  sent: DraftContent | null
}

/**
 * The words of one draft in the tab's own store: one copy, then only what changed, each change under a number. A key writes
 * the turn that it is in, however long the interview is.
 */
export interface TabLog {
  /** Takes down what changed. `final`: it is about to be sent, so it stays as it is; what follows gets a number of its own. */
  keep(base: SaveBase, content: DraftContent, final?: boolean): void
  /** What was kept as final is on the disk, as that revision. */
  saved(revision: number, content: DraftContent): void
  /** So much has changed that a new copy is worth its time. */
  isLong(): boolean
  /** Begins with a new copy, unless something sent may be asked for. Costs as much as the text is long. */
  tidy(base: SaveBase): void
  forget(): void
}

/** Characters of changes beside which a new copy is worth its time. */
const MANY = 200_000

/** `saved`, `sent`: the last change that is part of it. */
interface State {
  revision: number
  saved: number
  sent: number | null
}

export function createTabLog(store: Storage, name: string): TabLog {
  /** What the log says when all of its changes are made. */
  let kept: DraftContent | null = null
  let state: State | null = null
  let last = 0
  /** The last change, as long as the next one may go up in it, and its length. */
  let open: { change: ContentChange; length: number } | null = null
  let size = 0
  /** The store was full: to find that out takes a copy of the whole text, so it is tried again with the next save only. */
  let isFull = false
  const finals = new WeakMap<DraftContent, number>()

  const write = (key: string, value: unknown) => {
    const text = JSON.stringify(value)
    store.setItem(key, text)
    return text.length
  }
  const setState = (next: State) => {
    const same = state?.revision === next.revision && state.saved === next.saved && state.sent === next.sent
    if (!same) write(stateKey(name), next)
    state = next
  }
  const begin = (revision: number, content: DraftContent, saved: number) => {
    write(name, { at: last, content })
    setState({ revision, saved, sent: null })
    kept = content
    open = null
    size = 0
    isFull = false
  }
  const append = (change: ContentChange) => {
    const joined = open && joinedChange(open.change, change)
    if (joined && open) size -= open.length
    else last++
    const written = joined ?? change
    open = { change: written, length: write(changeKey(name, last), written) }
    size += open.length
  }
  const forget = () => {
    forgetTabLog(store, name)
    kept = null
    state = null
  }
  /** A log with a gap would give words that nobody wrote. */
  const orForget = (task: () => void) => {
    try {
      task()
    } catch (error) {
      forget()
      isFull = true
      // The store is full or closed to us; the request that goes out beside this is all that is left.
      if (!(error instanceof DOMException)) throw error
    }
  }

  return {
    keep({ revision, sent }, content, final = false) {
      if (isFull && !final) return
      orForget(() => {
        if (!kept || !state) {
          forget()
          begin(revision, content, last - 1)
        } else {
          setState({ ...state, revision, sent: (sent && finals.get(sent)) ?? null })
          const change = contentChange(kept, content)
          if (change) append(change)
          kept = content
        }
        if (!final) return
        finals.set(content, last)
        open = null
      })
    },
    saved(revision, content) {
      orForget(() => state && setState({ revision, saved: finals.get(content) ?? state.saved, sent: null }))
    },
    isLong: () => size > MANY,
    tidy({ sent }) {
      orForget(() => {
        if (!kept || !state || sent) return
        const first = last
        begin(state.revision, kept, state.saved)
        for (let number = first; store.getItem(changeKey(name, number)) !== null; number--)
          store.removeItem(changeKey(name, number))
      })
    },
    forget,
  }
}

export function forgetTabLog(store: Storage, name: string): void {
  for (const key of Object.keys(store)) if (key === name || key.startsWith(`${name}.`)) store.removeItem(key)
}

export function stateKey(name: string): string {
  return `${name}.state`
}

export function changeKey(name: string, number: number): string {
  return `${name}.${number}`
}
