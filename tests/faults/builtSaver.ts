import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { nodeWorkers } from '../nodeWorkers'

const ROOT = join(import.meta.dirname, '../..')
const NAMES = ['saver', 'diskScenes', 'moveScenes'] as const

/** Bundles a program of this folder once for the tests of a file, so that it starts at once. Gives the way to it. */
export function builtSaver(name: (typeof NAMES)[number], { plain = false } = {}): () => string {
  let folder = ''
  beforeAll(async () => {
    // Inside the project, so that packages are found.
    folder = await mkdtemp(join(ROOT, 'node_modules', '.wechselrede-faults-'))
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      plugins: [nodeWorkers({ outDir: folder, plugins: plain ? [withPlainWrites()] : [] })],
      build: {
        ssr: true,
        target: 'node20',
        outDir: folder,
        // The bundle of the thread is there before.
        emptyOutDir: false,
        rollupOptions: {
          input: { [name]: join(import.meta.dirname, `${name}.ts`) },
          output: { entryFileNames: '[name].mjs' },
        },
      },
    })
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return () => join(folder, `${name}.mjs`)
}

/** Everything else of the module stays as it is. */
function withPlainWrites(): Plugin {
  return {
    name: 'plain-writes',
    transform: (code, id) => {
      if (!id.endsWith('/src/host/disk/replaceNow.ts')) return null
      const plain = JSON.stringify(join(import.meta.dirname, 'plainWrite.ts'))
      const renamed = code.replace('export function replaceNow', 'function replaceAtomically')
      return `${renamed}\nexport { replaceNow } from ${plain}\nvoid replaceAtomically`
    },
  }
}
