import { type Deferred, deferred } from '../deferred'
import { HostError } from '../hostError'
import type { Answer, FromFiles, Replacement, ToFiles } from './fileMessages'
import startThread from './fileThread?nodeWorker'

/** Replaces files as `writeAtomically` does, one after the other in a thread of its own. */
export interface FileWriter {
  /** Gives the signature of the new file. `flush`: by default true. @throws HostError */
  replace(path: string, text: string, options?: { flush?: boolean }): Promise<string>
  /** The same where the file still has this signature, else null. @throws HostError */
  replaceIf(signature: string, path: string, text: string): Promise<string | null>
  /** Ends the thread when all is written. Whoever writes later starts another. */
  close(): Promise<void>
}

type Thread = ReturnType<typeof startThread>

/** Starts the thread. It keeps nobody from ending who waits for nothing. */
export function createFileWriter(log: (message: string) => void): FileWriter {
  const waiting = new Map<number, Deferred<Answer>>()
  let number = 0
  let thread: Thread | null = start()

  function start(): Thread {
    const started = startThread({})
    started.on('message', ({ number: of, ...answer }: FromFiles) => waiting.get(of)?.resolve(answer))
    started.on('error', (error: Error) => log(`the thread that writes has ended: ${error.stack ?? error.message}`))
    started.on('exit', () => {
      if (thread === started) thread = null
      for (const { resolve } of waiting.values())
        resolve({ code: 'failed', detail: 'the thread that writes has ended' })
    })
    // Last, for a listener would take it back.
    started.unref()
    return started
  }

  async function ask(replacement: Replacement): Promise<string | null> {
    thread ??= start()
    const of = ++number
    const asked = deferred<Answer>()
    waiting.set(of, asked)
    thread.ref()
    thread.postMessage({ number: of, ...replacement } satisfies ToFiles)
    const answer = await asked.promise
    waiting.delete(of)
    if (waiting.size === 0) thread?.unref()
    if ('code' in answer) throw new HostError(answer.code, answer.detail)
    return answer.signature
  }

  return {
    replace: async (path, text, { flush = true } = {}) => {
      const signature = await ask({ path, text, flush, over: null })
      if (signature === null) throw new HostError('failed', path)
      return signature
    },
    replaceIf: (signature, path, text) => ask({ path, text, flush: true, over: signature }),
    close: async () => {
      await Promise.all([...waiting.values()].map(({ promise }) => promise))
      await thread?.terminate()
    },
  }
}
