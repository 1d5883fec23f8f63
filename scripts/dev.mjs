import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installedElectron } from './electronBinary.mjs'
import { PROGRAMS, ROOT, runNode } from './project.mjs'

const { values } = parseArgs({
  options: { web: { type: 'boolean' }, port: { type: 'string' }, library: { type: 'string' } },
})

if (values.web) await startWeb()
else if (installedElectron()) process.exitCode = (await runNode(PROGRAMS.electronVite, ['dev'])).status
else process.stdout.write('Electron is not here. Fetch it with `npx install-electron`, or use `npm run dev:web`.\n')

/** The page with hot reload, and the door beside it under the same origin. No token: for developers, on 127.0.0.1. */
async function startWeb() {
  const { createServer } = await import('vite')
  const { default: react } = await import('@vitejs/plugin-react')
  const port = Number(values.port ?? 5173)
  const server = await createServer({
    configFile: false,
    root: join(ROOT, 'src', 'renderer'),
    plugins: [react(), door(`http://127.0.0.1:${port}`)],
    server: { host: '127.0.0.1', port, strictPort: true },
  })
  await server.listen()
  process.stdout.write(`Wechselrede: http://127.0.0.1:${port}/\nAfter a change of the host, start again.\n`)
}

function door(origin) {
  return {
    name: 'wechselrede-door',
    async configureServer(server) {
      const load = (path) => server.ssrLoadModule(join(ROOT, 'src', path))
      const { getRequestListener } = await import('@hono/node-server')
      const { createHost } = await load('host/createHost.ts')
      const { createDoor } = await load('host/door.ts')
      const { lockLibrary } = await load('host/libraryLock.ts')
      const { createNodeShell } = await load('server/nodeShell.ts')
      const { createPrinter } = await load('server/printPdf.ts')
      const { requireBrowser } = await load('server/findBrowser.ts')
      const libraryFolder = values.library ?? join(ROOT, '.cache', 'library')
      mkdirSync(libraryFolder, { recursive: true })
      const host = await createHost({
        shell: createNodeShell(() => join(libraryFolder, 'Exports'), createPrinter(requireBrowser).printPdf),
        dataFolder: join(ROOT, '.cache', 'data'),
        libraryFolder,
        lock: await lockLibrary(libraryFolder),
        log: (message) => process.stderr.write(`${message}\n`),
      })
      const answer = getRequestListener(createDoor(host, origin))
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/api/')) void answer(request, response)
        else next()
      })
    },
  }
}
