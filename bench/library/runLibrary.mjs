import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, runnerImport } from 'vite'

const ROOT = join(import.meta.dirname, '../..')

/** Bundles the measuring programs with the host as it is, and runs them alone in a process each, on a library of its own. */
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
          input: ['measure', 'memory'].map((name) => join(import.meta.dirname, `${name}.ts`)),
          output: { entryFileNames: '[name].mjs' },
        },
      },
    })
    const run = async (name, ...args) => JSON.parse(await outputOf(join(outDir, `${name}.mjs`), args.map(String)))
    const measured = await run('measure', folder, drafts, rounds)
    return { ...measured, rss: await run('memory', folder, drafts, ...measured.words) }
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
