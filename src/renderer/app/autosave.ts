import type { Client } from '../client/client'
import { ClientError, type ClientErrorCode } from '../client/clientError'
import { createDraftWriter, type DraftContent, type MoveReason } from './draftWriter'
import type { recovery } from './recovery'

/** What the window shows about the draft's safety. */
export type SaveState =
  | { status: 'saved'; when: string }
  | { status: 'saving' }
  | { status: 'failed'; code: ClientErrorCode }

export interface Autosave {
  /** Something changed. On the key path: takes note, nothing more. */
  changed(): void
  dirty(): boolean
  /** Saves what there is and waits for the disk. False when it did not get there. */
  flush(): Promise<boolean>
  /** The page goes away: sends what there is in a request that may outlive it, as far as one can carry it. */
  leave(): void
  /** Saves nothing from now on. */
  stop(): void
}

interface AutosaveOptions {
  client: Pick<Client, 'saveDraft' | 'openDraft' | 'createDraft'>
  id: string
  revision: number
  /** What is to be saved, read at the moment of saving. */
  read(): DraftContent
  /** Keeps words that may not reach the disk any more. */
  recovery: Pick<typeof recovery, 'keep' | 'keepInTab' | 'forget'>
  onState(state: SaveState): void
  /** The draft goes on under another id. */
  onMoved(id: string, why: MoveReason): void
  /** Takes down what is no expected failure. */
  log(bug: unknown): void
  timing?: Timing
}

interface Timing {
  /** Milliseconds without a change before it saves. */
  quiet: number
  /** Milliseconds after which it saves although changes go on. */
  longest: number
  /** First wait after a failure; doubles up to ten times that. */
  retry: number
}

/** A crash of everything costs what was typed since the last save: a second of it, where saving costs next to nothing. */
const TIMING: Timing = { quiet: 800, longest: 800, retry: 3_000 }
/** A long text takes longer to send. While typing goes on, that may take one part in so many of the time, and no save waits longer than `MOST`. */
const SHARE = 50
const MOST = 5_000

/** Milliseconds that it waits for an idle moment. A busy machine has none. */
const PATIENCE = 200

/**
 * Keeps one open draft on the disk. It belongs to one editor and one draft for life, so that no word of one draft
 * can get into another. One save at a time.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { read, recovery, onState, timing = TIMING } = options
  const writer = createDraftWriter(options)
  let changes = 0
  let saved = 0
  let lastChange = 0
  let firstUnsaved = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<boolean> | null = null
  let failures = 0
  /** Milliseconds that the last save kept the page from anything else. */
  let cost = 0
  /** Milliseconds that the last keeping of words for a crash of this page took. */
  let keepingCost = 0
  let keeper: ReturnType<typeof setTimeout> | null = null
  let keptAs: string | null = null
  let stopped = false

  return {
    changed() {
      changes++
      lastChange = performance.now()
      if (stopped) return
      keeper ??= setTimeout(() => whenIdle(keep), keepingCost * SHARE)
      if (timer !== null) return
      firstUnsaved = lastChange
      timer = setTimeout(tick, timing.quiet)
      // In the frame that shows the change, so that no picture of the window says that it is saved.
      beforePaint(notice)
    },
    dirty: () => changes !== saved,
    flush,
    leave() {
      if (changes === saved || stopped) return
      keepAs(recovery.keep, read())
      // One on its way already would make this one stale.
      void once({ keepalive: true })
    },
    stop() {
      stopped = true
      clear()
      if (keeper !== null) clearTimeout(keeper)
    },
  }

  function clear() {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  function notice() {
    if (failures === 0 && changes !== saved && !stopped) onState({ status: 'saving' })
  }

  /** A crash of this page alone takes what was typed since. As with saving, one part in so many of the time may go into it. */
  function keep() {
    keeper = null
    if (stopped || changes === saved) return
    const started = performance.now()
    try {
      keepAs(recovery.keepInTab, read())
    } catch (bug) {
      options.log(bug)
    }
    keepingCost = performance.now() - started
  }

  function keepAs(how: (typeof recovery)['keep'], content: DraftContent) {
    const { id, ...base } = writer.base()
    how(id, { ...base, ...content })
    // The draft may have gone on under another id since.
    if (keptAs !== null && keptAs !== id) recovery.forget(keptAs)
    keptAs = id
  }

  function tick() {
    const now = performance.now()
    const longest = Math.max(timing.longest, Math.min(cost * SHARE, MOST))
    const wait = Math.min(lastChange + timing.quiet, firstUnsaved + longest) - now
    if (wait > 1) {
      timer = setTimeout(tick, wait)
      return
    }
    timer = null
    whenIdle(() => void once())
  }

  async function flush(): Promise<boolean> {
    while (changes !== saved && !stopped) {
      if (!(await once())) return false
    }
    return true
  }

  function once(init: RequestInit = {}): Promise<boolean> {
    running ??= attempt(init).finally(() => {
      running = null
    })
    return running
  }

  async function attempt(init: RequestInit): Promise<boolean> {
    clear()
    // The draft may have been saved or left while this waited for an idle moment.
    if (stopped || changes === saved) return true
    const upTo = changes
    try {
      const started = performance.now()
      const content = read()
      if (failures === 0) onState({ status: 'saving' })
      // What is sent is what is kept: after a crash it must not be taken for another version of its own draft.
      keepAs(recovery.keepInTab, content)
      const answer = writer.write(content, init)
      cost = performance.now() - started
      done(upTo, await answer)
      return true
    } catch (error) {
      if (!(error instanceof ClientError)) options.log(error)
      fail(error instanceof ClientError ? error.code : 'failed')
      return false
    }
  }

  function done(upTo: number, when: string) {
    saved = upTo
    failures = 0
    if (changes === saved && keptAs) recovery.forget(keptAs)
    // Not while typing goes on: what is on the screen is more than what is saved then.
    onState(changes === saved ? { status: 'saved', when } : { status: 'saving' })
    if (changes === saved || stopped) return
    // Typing went on meanwhile, and its own timer may have run out while this save was on its way.
    if (timer === null) tick()
  }

  function fail(code: ClientErrorCode) {
    clear()
    failures++
    onState({ status: 'failed', code })
    if (!stopped) timer = setTimeout(retry, timing.retry * Math.min(2 ** (failures - 1), 10))
  }

  function retry() {
    timer = null
    void once()
  }
}

function beforePaint(task: () => void) {
  if ('requestAnimationFrame' in globalThis) requestAnimationFrame(task)
  else setTimeout(task, 0)
}

function whenIdle(task: () => void) {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: PATIENCE })
  else setTimeout(task, 0)
}
