/** Milliseconds without a change before somebody looks. */
const QUIET = 600

/**
 * Runs a task when there was no change for `rest` milliseconds and the page is idle, for which it waits as long again at most. Taking
 * note of a change costs next to nothing.
 */
export function whenQuiet(task: () => void, rest = QUIET): { changed(): void; end(): void } {
  let lastChange = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  let idle = 0
  const look = () => {
    const wait = lastChange + rest - performance.now()
    timer = wait > 1 ? setTimeout(look, wait) : null
    if (timer === null) idle = requestIdleCallback(task, { timeout: rest })
  }
  return {
    changed() {
      lastChange = performance.now()
      timer ??= setTimeout(look, rest)
    },
    end() {
      if (timer !== null) clearTimeout(timer)
      cancelIdleCallback(idle)
    },
  }
}
