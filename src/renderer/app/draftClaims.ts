const LOCK = 'wechselrede.draft.'
/** Milliseconds that another window has to save and to let go of a draft. */
const PATIENCE = 3000

/** A draft that this window may write. */
export interface Claim {
  release(): void
}

type Message = { kind: 'wanted' | 'kept'; id: string }

export interface DraftClaims {
  /** Asks the window that has the draft to save and to let go. Null where it does not, for it can't save or is stuck. */
  claim(id: string): Promise<Claim | null>
  /** Whether any window has the draft. */
  isHeld(id: string): Promise<boolean>
}

/**
 * One window at a time writes a draft, so that two windows of one's own make no copies of it. It lies with the window where
 * it was opened last: the other one saves, puts it down and says so. The browser gives a claim free when its page is gone.
 *
 * @param letGo another window wants this draft: save it and put it down. False where that can't be
 */
export function createDraftClaims(letGo: (id: string) => Promise<boolean>): DraftClaims {
  const channel = new BroadcastChannel('wechselrede.drafts')
  const claims = new Map<string, Promise<Claim | null>>()
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'wanted' && claims.has(data.id)) void answer(data.id)
  })

  async function answer(id: string) {
    if (!(await letGo(id))) send({ kind: 'kept', id })
  }

  function send(message: Message) {
    channel.postMessage(message)
  }

  async function obtain(id: string): Promise<Claim | null> {
    const release = (await hold(LOCK + id, { ifAvailable: true })) ?? (await ask(id))
    if (!release) {
      claims.delete(id)
      return null
    }
    return {
      release: () => {
        claims.delete(id)
        release()
      },
    }
  }

  async function ask(id: string) {
    const stop = new AbortController()
    const refuse = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'kept' && data.id === id) stop.abort()
    }
    channel.addEventListener('message', refuse)
    const timer = setTimeout(() => stop.abort(), PATIENCE)
    send({ kind: 'wanted', id })
    try {
      return await hold(LOCK + id, { signal: stop.signal })
    } finally {
      clearTimeout(timer)
      channel.removeEventListener('message', refuse)
    }
  }

  return {
    claim: (id) => {
      const claim = claims.get(id) ?? obtain(id)
      claims.set(id, claim)
      return claim
    },
    isHeld: async (id) => {
      const { held = [] } = await navigator.locks.query()
      return held.some(({ name }) => name === LOCK + id)
    },
  }
}

/** Takes a lock and gives what frees it; null where it was not to be had. */
function hold(name: string, options: LockOptions): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const request = navigator.locks.request(name, options, (lock) => {
      if (lock) return new Promise<void>((release) => resolve(() => release()))
      resolve(null)
    })
    request.catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') resolve(null)
      else reject(error)
    })
  })
}
