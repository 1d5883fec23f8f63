import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { nodeWorkers } from './nodeWorkers'

const ROOT = join(import.meta.dirname, '..')

/** Bundles `src/<name>/main.ts` once for the tests of a file, as the build does. Gives the way to its script. */
export function builtProgram(name: 'cli' | 'server'): () => string {
  let folder = ''
  beforeAll(async () => {
    // Inside the project, so that packages are found.
    folder = await mkdtemp(join(ROOT, 'node_modules', '.wechselrede-test-'))
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      plugins: [nodeWorkers()],
      build: {
        ssr: true,
        target: 'node20',
        outDir: join(folder, 'main'),
        rollupOptions: {
          input: { [name]: join(ROOT, 'src', name, 'main.ts') },
          output: { entryFileNames: '[name].js' },
        },
      },
    })
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return () => join(folder, 'main', `${name}.js`)
}

export interface Ended {
  status: number | null
  stdout: Buffer
  stderr: string
}

/** Runs Node with a script to its end. */
export function runScript(
  script: string,
  args: readonly string[],
  { cwd, environment }: { cwd?: string; environment?: Record<string, string> } = {},
): Promise<Ended> {
  const env = { ...process.env, ...environment }
  const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (data: Buffer) => stdout.push(data))
  child.stderr.on('data', (data: Buffer) => stderr.push(data))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    )
  })
}
