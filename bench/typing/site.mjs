import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const SOURCE = import.meta.dirname
const OUT = join(SOURCE, '../../out/bench')
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }

/** Builds the bench page, the script that is laid over the app, and the interviews' maker; serves the page. */
export async function startBenchSite() {
  // Looking for a browser leaves Vite in development.
  process.env.NODE_ENV = 'production'
  const common = { root: SOURCE, base: './', logLevel: 'error', configFile: false }
  await build({ ...common, plugins: [react()], build: { outDir: join(OUT, 'page'), emptyOutDir: true } })
  await buildScript(common, 'inApp', 'iife')
  await buildScript(common, 'text', 'es')
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname
    const file = path === '/' ? '/index.html' : path
    readFile(join(OUT, 'page', file)).then(
      (content) => response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { benchInterview } = await import(join(OUT, 'text', 'text.js'))
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    inApp: join(OUT, 'inApp', 'inApp.js'),
    benchInterview,
    close: () => server.close(),
  }
}

function buildScript(common, name, format) {
  const lib = { entry: join(SOURCE, `${name}.ts`), formats: [format], name: 'bench', fileName: () => `${name}.js` }
  return build({ ...common, build: { outDir: join(OUT, name), emptyOutDir: true, lib } })
}
