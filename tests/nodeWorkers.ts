import { basename, join } from 'node:path'
import { build, type Plugin } from 'vite'

const ROOT = join(import.meta.dirname, '..')

/** Does in tests what electron-vite does in the build: bundles what is imported as `…?nodeWorker` and starts it as a thread. */
export function nodeWorkers(): Plugin {
  const built = new Map<string, Promise<string>>()
  return {
    name: 'node-workers',
    enforce: 'pre',
    load: async (id) => {
      const [path, query] = id.split('?')
      if (query !== 'nodeWorker' || !path) return null
      const bundle = built.get(path) ?? bundleOf(path)
      built.set(path, bundle)
      return `import { Worker } from 'node:worker_threads'
        export default (options) => new Worker(${JSON.stringify(await bundle)}, options)`
    },
  }
}

async function bundleOf(path: string): Promise<string> {
  // Inside the project, so that packages are found. The next run writes over it.
  const outDir = join(ROOT, 'node_modules', '.cache', 'threads')
  const name = basename(path, '.ts')
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rollupOptions: { input: { [name]: path }, output: { entryFileNames: '[name].js' } },
    },
  })
  return join(outDir, `${name}.js`)
}
