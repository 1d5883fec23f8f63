import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { app, preventable, windows } from './app.mjs'
import { answers, seen } from './native.mjs'
import { session } from './session.mjs'

/**
 * What a user sees and does outside of the page, for a test: `GET /native` (menu and dialogs), `GET /windows`,
 * `POST /close-window`, `POST /choose` (a menu item by its label), `POST /answer` (the next answers of native dialogs),
 * `POST /end`, `POST /second-instance`, `POST /open-file`.
 */
const ROUTES = {
  'GET /native': async () => {
    // Not before main has said where its data lies.
    await app.whenReady()
    return { ...seen, debugAddress: await session.defaultSession.debugAddress() }
  },
  // Asks the pages, so it waits for one that is busy.
  'GET /windows': () =>
    Promise.all(
      [...windows].map(async ({ options, visible, focused, webContents }) => ({
        options,
        visible,
        focused: focused === true,
        url: webContents.getURL(),
        title: await webContents.getTitle(),
      })),
    ),
  'POST /close-window': async () => [...windows][0]?.close(),
  'POST /choose': async (label) => {
    const item = (seen.menu ?? []).flatMap(({ submenu }) => submenu ?? []).find((entry) => entry.label === label)
    if (!item) throw new Error(`The menu has no ${label}`)
    if (item.role === 'quit') app.quit()
    else item.click?.()
  },
  'POST /answer': async ({ kind, value }) => {
    answers[kind].push(value)
  },
  // Ends all at once, as pulling the plug would, but for the browsers, which a killed process leaves behind.
  'POST /end': async () => {
    setImmediate(() => app.exit(0))
  },
  // As the system does, on macOS, when a file is opened in it.
  'POST /open-file': async (path) => {
    app.emit('open-file', preventable(), path)
  },
  'POST /second-instance': async ({ workingFolder, additionalData }) => {
    app.emit('second-instance', preventable(), [], workingFolder, additionalData)
  },
}

/** Starts it, and says where on standard output. */
export async function startControl() {
  const server = createServer(async (request, response) => {
    const route = ROUTES[`${request.method} ${request.url}`]
    const body = await text(request)
    try {
      const result = await route(body === '' ? undefined : JSON.parse(body))
      response.end(JSON.stringify(result ?? {}, withoutSessions))
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  app.controlAddress = `http://127.0.0.1:${server.address().port}`
  process.stdout.write(`stand-in ${app.controlAddress}\n`)
}

function withoutSessions(key, value) {
  return key === 'session' ? undefined : value
}
