import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes to the terminal and to a file. Synchronous: what is logged is often the last thing that happens. */
export function createLog(path: string): (message: string) => void {
  mkdirSync(dirname(path), { recursive: true })
  return (message) => {
    console.error(message)
    appendFileSync(path, `${new Date().toISOString()} ${message}\n`)
  }
}
