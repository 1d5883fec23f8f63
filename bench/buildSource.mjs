import { basename, join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../scripts/project.mjs'

const OUT = join(ROOT, 'out', 'bench')

/** Builds a measurement, as `bundleSource` does. Resolves with what it exports. */
export async function buildSource(path) {
  return import(await bundleSource(path))
}

/**
 * Builds a measurement with the source it measures, as the program itself is built for Node. Resolves with where it is.
 * @param path of its file in this folder, without the ending: `output/measureHtml`
 */
export async function bundleSource(path) {
  const name = basename(path)
  process.env.NODE_ENV = 'production'
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, `${path}.ts`), outDir: join(OUT, name), emptyOutDir: true },
  })
  return join(OUT, name, `${name}.js`)
}
