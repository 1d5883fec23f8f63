import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Events } from '../events'
import { HostError, toHostError } from '../hostError'
import { codeOf, writeAtomically } from '../writeAtomically'
import type { DraftPlace, DraftPlaces } from './draftPlaces'
import type { Drafts } from './drafts'

export interface TrashOptions {
  places: DraftPlaces
  events: Events
  /** Runs a task alone for a draft. */
  alone<T>(id: string, task: () => Promise<T>): Promise<T>
  /** Told where a draft lies now; null: it is no more. */
  moved(id: string, place: DraftPlace | null): void
  log(message: string): void
}

interface Trash extends Pick<Drafts, 'trash' | 'restore' | 'remove' | 'emptyTrash'> {
  /** The day on which a draft of the trash goes at the earliest, `YYYY-MM-DD`. */
  goes(id: string): string
  /** Counts the day, and lets go what has lain its time. Does not keep anybody waiting. */
  look(): void
  /** Looks no more by itself. */
  end(): void
}

/** So many days lies a draft in the trash. */
const DAYS = 30
const HOUR = 60 * 60 * 1000
/** Beside a draft in the trash: how long it has lain there. */
const FILE = 'trash.json'

const laySchema = z.object({ days: z.number().int().nonnegative(), last: z.iso.date() })
/** On how many days the program has seen a draft in the trash, and on which last. */
type Lay = z.infer<typeof laySchema>

/**
 * The trash of a library. What lies in it goes after 30 days, and only days on which the program ran are counted: a clock
 * that was set ahead ten years is one day more, and never takes a draft that was thrown away this morning.
 */
export function createTrash({ places, events, alone, moved, log }: TrashOptions): Trash {
  const lain = new Map<string, Lay>()
  const timer = setInterval(look, HOUR).unref()

  async function lookAt(id: string): Promise<boolean> {
    const { folder, place } = await places.find(id)
    if (place !== 'trash') return false
    const before = await readLay(folder)
    const after = nextDay(before, today())
    // First to the disk: a day that can't be written there is not counted.
    if (after !== before) await writeLay(folder, after)
    lain.set(id, after)
    if (after.days >= DAYS) await erase(id, folder)
    return after !== before
  }

  async function lookAtAll(): Promise<void> {
    const trashed = await places.in('trash')
    const changes = await Promise.all(trashed.map(({ id }) => alone(id, () => lookAt(id)).catch(told(id))))
    if (changes.includes(true)) events.emit({ type: 'drafts' })
  }

  function look(): void {
    void lookAtAll().catch((error: Error) => log(`trash not looked at: ${error.message}`))
  }

  /** What can't be counted stays, in a library that can't be written above all. */
  function told(id: string): (error: unknown) => false {
    return (error) => {
      const failure = toHostError(error)
      if (!(failure instanceof HostError)) throw error
      log(`trash: ${id} not counted: ${failure.message}`)
      return false
    }
  }

  async function erase(id: string, folder: string): Promise<void> {
    await places.discard(folder)
    lain.delete(id)
    moved(id, null)
  }

  async function remove(id: string): Promise<void> {
    await alone(id, async () => {
      const { folder, place } = await places.find(id)
      if (place !== 'trash') throw new HostError('bad-request', 'not in the trash')
      await erase(id, folder)
    })
  }

  /** Whether it still was there to be removed. */
  async function removeIfThere(id: string): Promise<void> {
    try {
      await remove(id)
    } catch (error) {
      // Restored or removed in another window meanwhile.
      if (!(error instanceof HostError && ['not-found', 'bad-request'].includes(error.code))) throw error
    }
  }

  return {
    goes: (id) => dayOf(new Date(), DAYS - (lain.get(id)?.days ?? 0)),
    look,
    end: () => clearInterval(timer),
    trash: async (id) => {
      await alone(id, async () => {
        await places.move(id, 'trash')
        moved(id, 'trash')
        const lay = { days: 0, last: today() }
        lain.set(id, lay)
        // Without it the draft lies there all the same, and its days begin with the next look.
        await writeLay((await places.find(id)).folder, lay).catch(told(id))
      })
      events.emit({ type: 'drafts' })
    },
    restore: async (id) => {
      await alone(id, async () => {
        await places.move(id, 'drafts')
        moved(id, 'drafts')
        lain.delete(id)
        await rm(join((await places.find(id)).folder, FILE), { force: true })
      })
      events.emit({ type: 'drafts' })
    },
    remove: async (id) => {
      await remove(id)
      events.emit({ type: 'drafts' })
    },
    emptyTrash: async (ids) => {
      try {
        for (const id of ids) await removeIfThere(id)
      } finally {
        events.emit({ type: 'drafts' })
      }
    },
  }
}

/** A day counts once, and only where the calendar went on; from a clock that was set back the count goes on as it was. */
function nextDay(before: Lay | null, day: string): Lay {
  if (!before) return { days: 0, last: day }
  if (before.last === day) return before
  return { days: before.days + (day > before.last ? 1 : 0), last: day }
}

/** Null where there is none, or none that can be read: the days begin anew, for too long does no harm. */
async function readLay(folder: string): Promise<Lay | null> {
  try {
    const lay = laySchema.safeParse(JSON.parse(await readFile(join(folder, FILE), 'utf8')))
    return lay.success ? lay.data : null
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function writeLay(folder: string, lay: Lay): Promise<void> {
  await writeAtomically(join(folder, FILE), `${JSON.stringify(lay)}\n`, { flush: false })
}

function today(): string {
  return dayOf(new Date(), 0)
}

/** The day of the calendar that hangs on the user's wall, `YYYY-MM-DD`, so many days on. */
function dayOf(date: Date, on: number): string {
  const day = new Date(date.getFullYear(), date.getMonth(), date.getDate() + on)
  const part = (number: number, length: number) => String(number).padStart(length, '0')
  return `${part(day.getFullYear(), 4)}-${part(day.getMonth() + 1, 2)}-${part(day.getDate(), 2)}`
}
