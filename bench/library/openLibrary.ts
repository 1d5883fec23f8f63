import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createHost } from '../../src/host/createHost'
import type { Drafts } from '../../src/host/drafts/drafts'
import { lockLibrary } from '../../src/host/libraryLock'
import { createNodeShell } from '../../src/server/nodeShell'

export const WHENEVER = new AbortController().signal

/** The library in a folder with all that the app opens with it. `data`: where the index lies. */
export async function openLibrary(folder: string, data = 'data') {
  const libraryFolder = join(folder, 'library')
  await mkdir(libraryFolder, { recursive: true })
  return createHost({
    shell: createNodeShell(
      () => join(folder, 'exports'),
      () => Promise.reject(new Error('nothing is printed here')),
    ),
    dataFolder: join(folder, data),
    libraryFolder,
    lock: await lockLibrary(libraryFolder),
    log: (message) => void process.stderr.write(`${message}\n`),
  })
}

/** Resolves when a word is found by the index. */
export async function foundBy(opened: Drafts, word: string): Promise<void> {
  for (;;) {
    const { by, hits } = await opened.search(word, WHENEVER)
    if (by === 'index' && hits.length > 0) return
    await delay(5)
  }
}
