import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../../scripts/project.mjs'

const OUT = join(ROOT, 'out', 'bench', 'output')

/** Builds a measurement with the source it measures, as the program itself is built for Node. Resolves with what it exports. */
export async function buildSource(name) {
  process.env.NODE_ENV = 'production'
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, `${name}.ts`), outDir: join(OUT, name), emptyOutDir: true },
  })
  return import(join(OUT, name, `${name}.js`))
}
