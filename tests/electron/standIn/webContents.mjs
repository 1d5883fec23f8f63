import { EventEmitter } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { notHere } from './app.mjs'
import { askToPrint } from './native.mjs'
import { httpAddress, schemeAddress } from './session.mjs'

export const ipcMain = new EventEmitter()

/** The page of a window. */
export class WebContents extends EventEmitter {
  #page
  #url = ''
  #loading = false
  #destroyed = false

  constructor(session, preload, size) {
    super()
    this.session = session
    this.mainFrame = Object.defineProperty({ parent: null }, 'url', { get: () => this.#url })
    this.#page = this.#open(preload, size)
  }

  async #open(preload, size) {
    const { context } = await this.session.start()
    const blank = context.pages().find((page) => /^(about:blank|data:text\/html,)$/.test(page.url()) && !page.taken)
    const page = blank ?? (await context.newPage())
    page.taken = true
    if (size) await page.setViewportSize(size)
    page.on('close', () => {
      this.#destroyed = true
      this.emit('destroyed')
    })
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#url = schemeAddress(frame.url()).url
    })
    page.on('console', (message) => process.stderr.write(`page ${message.type()}: ${message.text().slice(0, 500)}\n`))
    page.on('pageerror', (error) => process.stderr.write(`page: ${error.stack}\n`))
    await page.exposeBinding('standInSend', (_source, channel, values) => {
      ipcMain.emit(channel, { sender: this, senderFrame: this.mainFrame }, ...values)
    })
    if (preload) await page.addInitScript(preloadScript(readFileSync(preload, 'utf8')))
    return page
  }

  async loadURL(url) {
    this.#loading = true
    const page = await this.#page
    const { port } = await this.session.start()
    await page.goto(httpAddress(url, port))
    this.#loading = false
    this.emit('did-finish-load')
  }

  getURL = () => this.#url
  isCrashed = () => false
  isDestroyed = () => this.#destroyed
  isLoadingMainFrame = () => this.#loading
  setWindowOpenHandler = notHere
  reload = () => this.#page.then((page) => page.reload())
  getTitle = async () => (await this.#page).title()
  executeJavaScript = async (script) => (await this.#page).evaluate(script)

  send(channel, ...values) {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
    this.#page
      .then((page) => page.evaluate(([name, given]) => globalThis.standInReceive?.(name, given), [channel, values]))
      .catch((error) => {
        // A message to a page that closes meanwhile is lost.
        if (!/closed/.test(error.message)) throw error
      })
  }

  async printToPDF(options) {
    const page = await this.#page
    const protocol = await page.context().newCDPSession(page)
    const { preferCSSPageSize, printBackground, generateTaggedPDF, generateDocumentOutline } = options
    const a4 = { paperWidth: 8.27, paperHeight: 11.69 }
    const { data } = await protocol.send('Page.printToPDF', {
      ...(options.pageSize === 'A4' && a4),
      preferCSSPageSize,
      printBackground,
      generateTaggedPDF,
      generateDocumentOutline,
    })
    return Buffer.from(data, 'base64')
  }

  /** The dialog answers what the test gave: the path of a PDF in place of paper. */
  print(options, done) {
    const path = askToPrint(options)
    if (path === undefined) return done(false, 'Print job canceled')
    void this.printToPDF({ ...options, preferCSSPageSize: true }).then((pdf) => {
      writeFileSync(path, pdf)
      done(true, '')
    })
  }

  close() {
    this.#destroyed = true
    return this.#page.then((page) => page.close())
  }
}

/** The built preload, with the few modules of Electron that a sandboxed one may require. */
function preloadScript(source) {
  return `(() => {
    if (window.top !== window) return
    const listeners = new Map()
    const of = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel)
    globalThis.standInReceive = (channel, values) => of(channel).forEach((listener) => listener({}, ...values))
    const ipcRenderer = {
      send: (channel, ...values) => globalThis.standInSend(channel, values),
      on: (channel, listener) => of(channel).add(listener),
      off: (channel, listener) => of(channel).delete(listener),
    }
    const contextBridge = { exposeInMainWorld: (name, value) => { globalThis[name] = value } }
    const require = (name) => ({ electron: { ipcRenderer, contextBridge } })[name]
    const module = { exports: {} }
    const exports = module.exports
    ${source}
  })()`
}
