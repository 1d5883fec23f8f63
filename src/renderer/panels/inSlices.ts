/** Milliseconds of work after which keys and pictures get their turn. */
const SLICE = 10
/** Milliseconds after which the next slice no longer waits for an idle moment. */
const PATIENCE = 500

/**
 * Takes steps until there is a result: at once as far as they come in a slice, the rest when the page is idle. Returns what
 * gives them up.
 */
export function inSlices<Result>(steps: Iterator<unknown, Result>, done: (result: Result) => void): () => void {
  let idle = 0
  const go = () => {
    const end = performance.now() + SLICE
    do {
      const step = steps.next()
      if (step.done) return done(step.value)
    } while (performance.now() < end)
    idle = requestIdleCallback(go, { timeout: PATIENCE })
  }
  go()
  return () => cancelIdleCallback(idle)
}
