import { fork } from 'node:child_process'
import { once } from 'node:events'

// Measures something of a built module in a process of its own, where nothing has been loaded or used before.
const [module, name] = process.argv.slice(2)
if (process.send && module) {
  const ways = await import(module)
  const [way, ...args] = await once(process, 'message').then(([message]) => message)
  process.send(await ways[name][way](...args))
  process.disconnect()
}

/** @param {string} module a path that `bundleSource` gave @param {string} name of what it exports */
export function runFirst(module, name) {
  return async (...message) => {
    const child = fork(import.meta.filename, [module, name])
    const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`measuring ended with ${code}`)))
    child.send(message)
    const [time] = await Promise.race([once(child, 'message'), failed])
    await failed.catch(() => undefined)
    return time
  }
}
