import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopBridge } from '../host/bridge'
import type { CloseAnswer, FromPage, ToPage } from '../main/channels'

const closeListeners = new Set<() => Promise<boolean>>()

const desktop: DesktopBridge = {
  setMenu: (menu) => send('desktop:menu', menu),
  onCommand: (listener) => listen('desktop:command', listener),
  toggleFullScreen: () => send('desktop:full-screen'),
  onClose: (listener) => {
    closeListeners.add(listener)
    return () => closeListeners.delete(listener)
  },
}

// Registered at once, not with the first listener: a page that holds nothing to save lets its window go.
listen('desktop:close', (request) => {
  send('desktop:close-heard', request)
  void Promise.all([...closeListeners].map((listener) => listener())).then(
    (agreed) => answerClose(request, agreed.every(Boolean) ? 'agreed' : 'refused'),
    () => answerClose(request, 'failed'),
  )
})

contextBridge.exposeInMainWorld('desktop', desktop)

function answerClose(request: number, answer: CloseAnswer): void {
  send('desktop:close-answer', request, answer)
}

function send<C extends keyof FromPage>(channel: C, ...values: FromPage[C]): void {
  ipcRenderer.send(channel, ...values)
}

function listen<C extends keyof ToPage>(channel: C, listener: (...values: ToPage[C]) => void): () => void {
  const handler = (_event: unknown, ...values: unknown[]) => listener(...(values as ToPage[C]))
  ipcRenderer.on(channel, handler)
  return () => ipcRenderer.off(channel, handler)
}
