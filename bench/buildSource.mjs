import { basename, join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../scripts/project.mjs'

const OUT = join(ROOT, 'out', 'bench')

/**
 * Builds a measurement with the source it measures, as the program itself is built for Node. Resolves with what it exports.
 * @param path of its file in this folder, without the ending: `output/measureHtml`
 */
export async function buildSource(path) {
  const name = basename(path)
  process.env.NODE_ENV = 'production'
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, `${path}.ts`), outDir: join(OUT, name), emptyOutDir: true },
  })
  return import(join(OUT, name, `${name}.js`))
}
