import type { Host } from '../host/host'

export interface FileInbox {
  offer(path: string): void
  /** From here on, and for what has come before. */
  deliverTo(host: Pick<Host, 'offerFile'>): void
}

/** Takes files that the system or the command line names, also before there is a host for them. */
export function createFileInbox(): FileInbox {
  const waiting: string[] = []
  let deliver = (path: string) => {
    waiting.push(path)
  }
  return {
    offer: (path) => deliver(path),
    deliverTo: (host) => {
      deliver = (path) => host.offerFile(path)
      waiting.splice(0).forEach(deliver)
    },
  }
}
