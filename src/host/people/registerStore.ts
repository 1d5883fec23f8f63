import { emptyRegister, type Register } from '../../core/people/register'
import { toHostError } from '../hostError'
import { createQueues } from '../queues'
import { readRegister, type StoredRegister, signatureOfRegister, writeRegister } from './registerFolder'
import { takeIn } from './takeIn'

/** The register in memory, and how it gets to the disk. */
export interface RegisterStore {
  read(): Promise<Register>
  /** When the file was written, in milliseconds; 0: the register has to be made anew. */
  written(): number
  mayWrite(): boolean
  /** Changes the register where `act` says so. It is written soon; a failure goes to the log and is made good with the next change. */
  note(act: (register: Register) => boolean): Promise<void>
  /** Changes the register; it is on the disk when this resolves. @throws what `act` throws; `no-space`, `no-permission` */
  change<T>(act: (register: Register) => T): Promise<T>
  /** Runs while nothing is written. */
  alone<T>(task: () => Promise<T>): Promise<T>
  idle(): Promise<void>
}

const QUEUE = 'people'

/** @param onWritten is told when a change is on the disk */
export function createRegisterStore(
  folder: string,
  onWritten: () => void,
  log: (message: string) => void,
): RegisterStore {
  const queues = createQueues()
  let stored: StoredRegister = { register: emptyRegister(), signature: null, written: 0, mayWrite: false }
  const ready = queues.run(QUEUE, async () => {
    stored = await readRegister(folder, log).catch((error: Error) => {
      log(`people not read: ${error.message}`)
      return stored
    })
  })
  let due: Promise<void> | null = null

  /** Joins all changes until the disk is free. */
  function write(): Promise<void> {
    due ??= queues.run(QUEUE, async () => {
      due = null
      if (stored.mayWrite) {
        await takeInOthers()
        stored.signature = await writeRegister(folder, stored.register)
      }
      onWritten()
    })
    return due
  }

  /** A sync client has put another machine's people in the place of ours: both stay. */
  async function takeInOthers(): Promise<void> {
    const now = await signatureOfRegister(folder)
    if (now !== null && now !== stored.signature) takeIn(stored.register, (await readRegister(folder, log)).register)
  }

  return {
    read: async () => {
      await ready
      return stored.register
    },
    written: () => stored.written,
    mayWrite: () => stored.mayWrite,
    note: async (act) => {
      await ready
      if (act(stored.register)) void write().catch((error: Error) => log(`people not kept: ${error.message}`))
    },
    change: async (act) => {
      await ready
      const result = act(stored.register)
      await write().catch((error: unknown) => Promise.reject(toHostError(error)))
      return result
    },
    alone: (task) => queues.run(QUEUE, task),
    idle: () => queues.idle(),
  }
}
