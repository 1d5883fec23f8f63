import { basename, join } from 'node:path'
import { build, type Plugin } from 'vite'

const ROOT = join(import.meta.dirname, '..')
const THREADS = join(ROOT, 'node_modules', '.cache', 'threads')

export interface NodeWorkersOptions {
  /** Where the bundles go. Inside the project, so that packages are found; the next run writes over them. */
  outDir?: string
  plugins?: Plugin[]
}

/** Does in tests what electron-vite does in the build: bundles what is imported as `…?nodeWorker` and starts it as a thread. */
export function nodeWorkers({ outDir = THREADS, plugins = [] }: NodeWorkersOptions = {}): Plugin {
  const built = new Map<string, Promise<string>>()
  return {
    name: 'node-workers',
    enforce: 'pre',
    load: async (id) => {
      const [path, query] = id.split('?')
      if (query !== 'nodeWorker' || !path) return null
      const bundle = built.get(path) ?? bundleOf(path, outDir, plugins)
      built.set(path, bundle)
      return `import { Worker } from 'node:worker_threads'
        export default (options) => new Worker(${JSON.stringify(await bundle)}, options)`
    },
  }
}

async function bundleOf(path: string, outDir: string, plugins: Plugin[]): Promise<string> {
  const name = basename(path, '.ts')
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins,
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
