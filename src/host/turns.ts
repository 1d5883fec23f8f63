import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds that long work takes before somebody else gets a turn. */
const SLICE = 1

/** For long work that asks the system by itself: called between its steps, it lets others go first whenever it has worked for long. */
export function createTurns(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < SLICE) return
    await nextTurn()
    began = performance.now()
  }
}
