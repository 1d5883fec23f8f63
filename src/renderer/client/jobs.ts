type Listener = (done: number, total: number) => void

const listeners = new Map<string, Listener>()

/** Hears how far a job of the host is. Returns the function that ends it. */
export function followJob(job: string, listener: Listener): () => void {
  listeners.set(job, listener)
  return () => listeners.delete(job)
}

/** What the host's event says; that of a job of another window is passed over. */
export function tellProgress({ job, done, total }: { job: string; done: number; total: number }): void {
  listeners.get(job)?.(done, total)
}
