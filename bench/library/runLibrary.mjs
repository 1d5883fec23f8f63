import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, runnerImport } from 'vite'

const ROOT = join(import.meta.dirname, '../..')

/** Bundles the measuring program with the host as it is, and runs it alone in a process, on a library of its own. */
export async function runLibrary({ drafts, rounds }) {
  // Inside the project, so that packages are found.
  const outDir = await mkdtemp(join(ROOT, 'node_modules', '.wechselrede-bench-'))
  const folder = await mkdtemp(join(tmpdir(), 'wechselrede-bench-'))
  try {
    const { module } = await runnerImport(join(ROOT, 'tests/nodeWorkers.ts'))
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      plugins: [module.nodeWorkers()],
      build: {
        ssr: true,
        target: 'node20',
        outDir,
        rollupOptions: {
          input: { measure: join(import.meta.dirname, 'measure.ts') },
          output: { entryFileNames: '[name].mjs' },
        },
      },
    })
    return JSON.parse(await outputOf(join(outDir, 'measure.mjs'), [folder, String(drafts), String(rounds)]))
  } finally {
    await rm(outDir, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

async function outputOf(script, args) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  for await (const part of child.stdout) output += part
  return output
}
