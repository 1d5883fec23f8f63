import { type BrowserWindow, type IpcMainEvent, ipcMain } from 'electron'
import { type NativeMenu, nativeMenuSchema } from '../host/bridge'
import { deferred } from '../host/deferred'
import { isApp } from './appProtocol'
import type { FromPage, ToPage } from './channels'
import type { CloseQuestion, PageReply } from './closeHandshake'

export interface PageLink {
  run(command: string): void
  askToClose(): CloseQuestion
}

/**
 * Main's end of the bridge to one window. Only the window's own top frame, showing the app's own page, is listened
 * to, and what it says is checked.
 */
export function createPageLink(window: BrowserWindow, onMenu: (menu: NativeMenu) => void): PageLink {
  const contents = window.webContents
  const pending = new Map<number, { hear: () => void; answer: (reply: PageReply) => void }>()
  let questions = 0

  const on = <C extends keyof FromPage>(channel: C, listener: (...values: unknown[]) => void) => {
    const handler = (event: IpcMainEvent, ...values: unknown[]) => {
      const isTop = event.sender === contents && event.senderFrame?.parent === null
      if (isTop && isApp(event.senderFrame?.url ?? '')) listener(...values)
    }
    ipcMain.on(channel, handler)
    window.once('closed', () => ipcMain.off(channel, handler))
  }
  const send = <C extends keyof ToPage>(channel: C, ...values: ToPage[C]) => {
    // On macOS the menu outlives its window.
    if (!contents.isDestroyed()) contents.send(channel, ...values)
  }

  on('desktop:menu', (menu) => {
    const checked = nativeMenuSchema.safeParse(menu)
    if (checked.success) onMenu(checked.data)
    else console.error(`menu refused: ${checked.error.message}`)
  })
  on('desktop:full-screen', () => window.setFullScreen(!window.isFullScreen()))
  on('desktop:close-heard', (request) => pending.get(Number(request))?.hear())
  on('desktop:close-answer', (request, answer) => pending.get(Number(request))?.answer(asReply(answer)))
  contents.on('render-process-gone', () => {
    for (const question of pending.values()) question.answer('gone')
  })

  return {
    run: (command) => send('desktop:command', command),
    askToClose: () => {
      const id = ++questions
      const heard = deferred<void>()
      const reply = deferred<PageReply>()
      pending.set(id, { hear: heard.resolve, answer: reply.resolve })
      void reply.promise.then(() => pending.delete(id))
      if (contents.isCrashed()) reply.resolve('gone')
      // Before its first page is there, a window has nothing to save and nobody to ask.
      else if (contents.getURL() === '' || contents.isLoadingMainFrame()) reply.resolve('agreed')
      else send('desktop:close', id)
      return { heard: heard.promise, reply: reply.promise }
    },
  }
}

function asReply(answer: unknown): PageReply {
  return answer === 'agreed' || answer === 'refused' ? answer : 'failed'
}
