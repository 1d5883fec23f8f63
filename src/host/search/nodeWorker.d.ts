/** A thread that electron-vite builds into a file of its own. */
declare module '*?nodeWorker' {
  import type { Worker, WorkerOptions } from 'node:worker_threads'
  // biome-ignore lint/style/noDefaultExport: this is how electron-vite exports it
  export default function start(options: WorkerOptions): Worker
}
