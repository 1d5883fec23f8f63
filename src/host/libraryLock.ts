import { readFile, rm, stat } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { HostError } from './hostError'
import { movedTo } from './library/movedLibrary'
import { codeOf, isReadOnly, writeAtomically } from './writeAtomically'

const NAME = '.wechselrede.lock'

const holderSchema = z.object({
  pid: z.number().int().positive(),
  machine: z.string(),
  /** The system's start it was written in, where the system names it. A process number is good until the next one. */
  boot: z.string().optional(),
  /** Browser shell only: where a second start can hand over, and what it has to show there. */
  address: z.string().optional(),
  secret: z.string().optional(),
})

/** Who has a library open. */
export type Holder = z.infer<typeof holderSchema>

export interface LibraryLock {
  /** Says where the holder can be reached. */
  publish(reachable: { address: string; secret: string }): Promise<void>
  /** Claims another library as well, with the same address. @throws as `lockLibrary` does */
  claim(library: string): Promise<LibraryClaim>
  release(): Promise<void>
}

/** A second library that is claimed beside the first. One of both is to be called. */
export interface LibraryClaim {
  /** It takes the place of the first, which is let go. */
  keep(): Promise<void>
  drop(): Promise<void>
}

/**
 * Claims a library for this process, so that two programs do not write the same drafts. A lock is void when its process
 * is gone, when it is older than the system's start (another program may have the process number since), and when it was
 * written on another machine: a synced folder carries it along. A library that can't be written needs no lock to be read.
 *
 * @throws HostError `in-use`, the holder is what `holderOf` says; `library-moved`
 */
export async function lockLibrary(library: string): Promise<LibraryLock> {
  const boot = await bootId()
  let own: Holder = { pid: process.pid, machine: hostname(), ...(boot !== null && { boot }) }
  let file = await claimFor(own, library)
  const remove = async (claimed: string | null) => {
    if (claimed !== null) await rm(claimed, { force: true })
  }
  return {
    publish: async (reachable) => {
      own = { ...own, ...reachable }
      if (file !== null) await writeLock(file, own, true)
    },
    claim: async (other) => {
      const claimed = await claimFor(own, other)
      return {
        keep: async () => {
          const before = file
          file = claimed
          await remove(before)
        },
        drop: () => remove(claimed),
      }
    },
    release: () => remove(file),
  }
}

/** Gives the lock's file; null where there can't be one, nor a need of it. */
async function claimFor(own: Holder, library: string): Promise<string | null> {
  const to = await movedTo(library)
  if (to !== null) throw new HostError('library-moved', to)
  const file = join(library, NAME)
  for (;;) {
    try {
      await writeLock(file, own, false)
      return file
    } catch (error) {
      if (isReadOnly(error)) return null
      if (!(error instanceof HostError && error.code === 'exists')) throw error
      if (await holderOf(library)) throw new HostError('in-use', library)
      await rm(file, { force: true })
    }
  }
}

/** Who has this library open; null when nobody has. */
export async function holderOf(library: string): Promise<Holder | null> {
  const file = join(library, NAME)
  const holder = await readHolder(file)
  if (!holder || holder.machine !== hostname() || holder.pid === process.pid) return null
  return isAlive(holder.pid) && !(await isFromBeforeStart(holder, file)) ? holder : null
}

/** The file carries a secret, so it is for this user's eyes only. */
async function writeLock(file: string, holder: Holder, replace: boolean): Promise<void> {
  await writeAtomically(file, JSON.stringify(holder), { replace, flush: false, mode: 0o600 })
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const result = holderSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return result.success ? result.data : null
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** By the name of the start where there is one: times are wrong once the clock has been set. */
async function isFromBeforeStart({ boot }: Holder, file: string): Promise<boolean> {
  const current = await bootId()
  if (boot !== undefined && current !== null) return boot !== current
  const stats = await stat(file).catch((error: unknown) => {
    // Released this very moment.
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  return stats === null || stats.mtimeMs < Date.now() - uptime() * 1000
}

/** Linux names each start of the system; other systems do not. */
async function bootId(): Promise<string | null> {
  try {
    return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EPERM', 'ENOTDIR'].includes(codeOf(error))) return null
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return codeOf(error) === 'EPERM'
  }
}
