import type { DraftContent } from '../../core/interview/contentChange'
import type { Client } from '../client/client'
import { ClientError, type ClientErrorCode } from '../client/clientError'
import { createDraftWriter, type MoveReason, type OnDisk } from './draftWriter'
import type { recovery } from './recovery'
import type { TabLog } from './tabLog'

/** What the window shows about the draft's safety. */
export type SaveState =
  | { status: 'saved'; when: string }
  | { status: 'saving' }
  | { status: 'failed'; code: ClientErrorCode }

export interface Autosave {
  /** The text can be read, and is what the disk has. */
  begin(): void
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
  client: Pick<Client, 'saveChange' | 'saveDraft' | 'openDraft' | 'createDraft'>
  id: string
  revision: number
  opened: OnDisk
  /** What is to be saved, read at the moment of saving. */
  read(): DraftContent
  /** Keeps words that may not reach the disk any more. */
  recovery: Pick<typeof recovery, 'keep' | 'unkeep' | 'logInTab' | 'forget'>
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
  /** Milliseconds without a change before it says by itself that all is saved. */
  calm: number
  /** First wait after a failure; doubles up to ten times that. */
  retry: number
}

/** A crash of everything costs what was typed since the last save: a second of it, where saving costs next to nothing. */
const TIMING: Timing = { quiet: 800, longest: 800, calm: 400, retry: 3_000 }
/** A long text takes longer to send. While typing goes on, that may take one part in so many of the time, and no save waits longer than `MOST`. */
const SHARE = 50
const MOST = 5_000

/** Milliseconds that it waits for an idle moment. A busy machine has none. */
const PATIENCE = 200
/** Milliseconds that keeping words for a crash of this page may take before each picture of the window. */
const NEXT_TO_NOTHING = 2

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
  let calm: ReturnType<typeof setTimeout> | null = null
  /** When all was saved that it has not said to be. */
  let unsaid: string | null = null
  let failures = 0
  /** Milliseconds that the last save kept the page from anything else. */
  let cost = 0
  /** Milliseconds that keeping words for a crash of this page took, the less of the last two times: once may be the machine, twice is the text. */
  let keepingCost = 0
  let lastKeeping = 0
  let isKeeping = false
  /** The id under which a page that was left, and came back, has kept its words. */
  let leftAs: string | null = null
  let log = { id: options.id, ...recovery.logInTab(options.id) }
  let stopped = false

  return {
    begin() {
      whenIdle(() => {
        if (stopped || changes > 0) return
        const content = read()
        ownLog().keep(writer.base(), content, true)
        ownLog().saved(writer.base().revision, content)
        writer.begin(content)
      })
    },
    changed() {
      changes++
      lastChange = performance.now()
      if (stopped) return
      if (!isKeeping) keepSoon()
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
      const { id, ...base } = writer.base()
      recovery.keep(id, { ...base, ...read() })
      leftAs = id
      // One on its way already would make this one stale.
      void once({ keepalive: true })
    },
    stop() {
      stopped = true
      clear()
      if (changes === saved) log.forget()
    },
  }

  function clear() {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  function notice() {
    if (failures === 0 && changes !== saved && !stopped) onState({ status: 'saving' })
  }

  /** What a picture of the window shows is kept by then, where that costs next to nothing; else when idle, for one part in so many of the time. */
  function keepSoon() {
    isKeeping = true
    if (keepingCost <= NEXT_TO_NOTHING) beforePaint(keep)
    else setTimeout(() => whenIdle(keep), keepingCost * SHARE)
  }

  function keep() {
    isKeeping = false
    if (stopped || changes === saved) return
    const started = performance.now()
    try {
      ownLog().keep(writer.base(), read())
    } catch (bug) {
      options.log(bug)
    }
    const took = performance.now() - started
    keepingCost = Math.min(took, lastKeeping)
    lastKeeping = took
  }

  /** The draft may have gone on under another id since. */
  function ownLog(): TabLog {
    const { id } = writer.base()
    if (id === log.id) return log
    recovery.forget(log.id)
    log = { id, ...recovery.logInTab(id) }
    return log
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
    say()
    return true
  }

  /** Between two keys of somebody who types on, the window would flicker. */
  function sayWhenCalm(when: string) {
    if (calm !== null) clearTimeout(calm)
    unsaid = when
    calm = setTimeout(say, lastChange + timing.calm - performance.now())
  }

  function say() {
    if (unsaid !== null && changes === saved) onState({ status: 'saved', when: unsaid })
    unsaid = null
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
      ownLog().keep(writer.base(), content, true)
      const answer = writer.write(content, init)
      cost = performance.now() - started
      done(upTo, content, await answer)
      return true
    } catch (error) {
      if (!(error instanceof ClientError)) options.log(error)
      fail(error instanceof ClientError ? error.code : 'failed')
      return false
    }
  }

  function done(upTo: number, content: DraftContent, when: string) {
    saved = upTo
    failures = 0
    // Under another id it is another log.
    if (writer.base().id !== log.id) ownLog().keep(writer.base(), content, true)
    log.saved(writer.base().revision, content)
    if (log.isLong()) whenIdle(() => ownLog().tidy(writer.base()))
    if (changes === saved && leftAs !== null) recovery.unkeep(leftAs)
    if (changes === saved) sayWhenCalm(when)
    else onState({ status: 'saving' })
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
