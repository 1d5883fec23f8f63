import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { chromium } from 'playwright-core'
import { app, atExit, notHere } from './app.mjs'
import { browserPath } from './browserPath.mjs'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A session: its protocol handlers on an HTTP server, its pages in a Chromium of its own. Both start when needed. */
class Session extends EventEmitter {
  #handlers = new Map()
  #judge = (_details, answer) => answer({})
  #started = null
  #partition

  constructor(partition) {
    super()
    this.#partition = partition
  }

  protocol = {
    handle: (scheme, handler) => this.#handlers.set(scheme, handler),
    isProtocolHandled: (scheme) => this.#handlers.has(scheme),
  }
  webRequest = {
    onBeforeRequest: (listener) => {
      this.#judge = listener
    },
  }
  setPermissionRequestHandler = notHere
  setPermissionCheckHandler = notHere
  setDevicePermissionHandler = notHere

  /** The port of the server and the browser context. */
  start() {
    this.#started ??= this.#launch()
    return this.#started
  }

  async #launch() {
    const server = createAdaptorServer({ fetch: (request) => this.#answer(request), overrideGlobalObjects: false })
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    const profile = join(app.getPath('userData'), `stand-in-${this.#partition || 'default'}`)
    mkdirSync(profile, { recursive: true })
    const visible = this.#partition === '' && Boolean(process.env.DISPLAY)
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: browserPath(),
      headless: !visible,
      viewport: visible ? null : { width: 1360, height: 880 },
      args: [...FLAGS, '--remote-debugging-port=0', ...(visible ? ['--app=data:text/html,'] : [])],
      // Signals are the app's business.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    atExit.add(() => context.close())
    atExit.add(async () => server.closeAllConnections())
    const started = { port: server.address().port, context, profile }
    await context.route('**/*', (route) => this.#route(route, started.port))
    return started
  }

  /** Where a test can connect to the pages by the Chrome DevTools Protocol. */
  async debugAddress() {
    const { profile } = await this.start()
    const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
    return `http://127.0.0.1:${port}`
  }

  async #answer(request) {
    const { scheme, url } = schemeAddress(request.url)
    const handler = this.#handlers.get(scheme)
    if (!handler) return new Response(null, { status: 404 })
    const headers = new Headers(request.headers)
    const origin = headers.get('origin')
    if (origin && origin !== 'null') headers.set('origin', schemeAddress(origin).url.replace(/\/$/, ''))
    const { method, signal } = request
    const body = method === 'GET' || method === 'HEAD' ? undefined : request.body
    return handler(new Request(url, { method, headers, body, signal, ...(body && { duplex: 'half' }) }))
  }

  async #route(route, port) {
    const address = route.request().url()
    const url = address.includes(`.localhost:${port}/`) ? schemeAddress(address).url : address
    const { cancel } = await new Promise((resolve) => this.#judge({ url }, resolve))
    await (cancel ? route.abort() : route.continue())
  }
}

/** `wechselrede://app/x` → `http://app.wechselrede.localhost:<port>/x` */
export function httpAddress(address, port) {
  const [, scheme, host, rest] = /^([a-z]+):\/\/([^/]*)(.*)$/.exec(address) ?? []
  return scheme === undefined || scheme.startsWith('http')
    ? address
    : `http://${host}.${scheme}.localhost:${port}${rest}`
}

/** The way back. An address of another kind stays as it is. */
export function schemeAddress(address) {
  const { hostname, pathname, search } = new URL(address)
  const [, host, scheme] = /^(.+)\.([a-z]+)\.localhost$/.exec(hostname) ?? []
  return scheme === undefined
    ? { scheme: '', url: address }
    : { scheme, url: `${scheme}://${host}${pathname}${search}` }
}

const sessions = new Map()
export const session = {
  fromPartition: (partition) => {
    if (!sessions.has(partition)) sessions.set(partition, new Session(partition))
    return sessions.get(partition)
  },
  get defaultSession() {
    return session.fromPartition('')
  },
}
export const protocol = {
  registerSchemesAsPrivileged: notHere,
  handle: (scheme, handler) => session.defaultSession.protocol.handle(scheme, handler),
}
