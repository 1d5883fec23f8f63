import { EventEmitter } from 'node:events'
import { app, notHere, preventable, windows } from './app.mjs'
import { session } from './session.mjs'
import { WebContents } from './webContents.mjs'

export class BrowserWindow extends EventEmitter {
  #maximized = false
  visible = false

  constructor(options = {}) {
    super()
    this.options = options
    const { webPreferences = {}, width, height, useContentSize } = options
    const own = webPreferences.session ?? session.fromPartition(webPreferences.partition ?? '')
    this.webContents = new WebContents(own, webPreferences.preload, useContentSize && { width, height })
    this.webContents.once('destroyed', () => this.destroy())
    windows.add(this)
    app.emit('web-contents-created', preventable(), this.webContents)
  }

  async loadURL(url) {
    await this.webContents.loadURL(url)
    this.emit('ready-to-show')
  }

  close() {
    const event = preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy() {
    if (!windows.delete(this)) return
    void this.webContents.close()
    this.emit('closed')
    app.noteClosed()
  }

  show() {
    this.visible = true
  }
  focus() {
    for (const window of windows) window.focused = window === this
    this.emit('focus')
  }
  restore = notHere
  maximize() {
    this.#maximized = true
  }
  setTitleBarOverlay = notHere
  setBackgroundColor = notHere
  isDestroyed = () => !windows.has(this)
  isMinimized = () => false
  isMaximized = () => this.#maximized
  getNormalBounds = () => ({ x: 40, y: 40, width: this.options.width ?? 800, height: this.options.height ?? 600 })

  static getFocusedWindow = () => [...windows].find(({ focused }) => focused) ?? null
  static getAllWindows = () => [...windows]
}
