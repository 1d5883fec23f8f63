import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..')

/**
 * The folder that paths on the command line are meant in: npm changes to the project's and keeps the caller's in
 * INIT_CWD, which says nothing where the script was not started by npm.
 */
export function callersFolder() {
  return process.cwd() === ROOT ? (process.env.INIT_CWD ?? ROOT) : process.cwd()
}

/** A program of the project's packages, as arguments for Node: no shell, no `.cmd` files on Windows. */
export const PROGRAMS = {
  biome: join(ROOT, 'node_modules/@biomejs/biome/bin/biome'),
  electronVite: join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'),
  installElectron: join(ROOT, 'node_modules/electron/install.js'),
  playwright: join(ROOT, 'node_modules/@playwright/test/cli.js'),
  typescript: join(ROOT, 'node_modules/typescript/bin/tsc'),
  vitest: join(ROOT, 'node_modules/vitest/vitest.mjs'),
}

/** Runs Node with a script. Resolves with the exit code; `quiet` keeps the output and gives it back. */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [script, ...args], options)
}

export function run(command, args, { quiet = false, environment = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...environment },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        output += data
      })
    }
    child.on('error', (error) => resolve({ status: 127, output: error.message }))
    child.on('close', (status) => resolve({ status: status ?? 1, output }))
  })
}

/** What a module of the TypeScript source exports, for scripts that run before anything is built. */
export async function importSource(path) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(ROOT, 'src', path), { configFile: false, root: ROOT, logLevel: 'error' })
  return module
}
