/** Milliseconds after which neither a picture nor an idle moment is waited for: a window that is hidden draws none. */
const PATIENCE = 200

/** Runs a task when the next picture of the window is drawn and nothing else is to be done. Returns what gives it up. */
export function afterPaint(task: () => void): () => void {
  let idle = 0
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    idle = requestIdleCallback(task, { timeout: PATIENCE })
  })
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame)
    task()
  }, PATIENCE)
  return () => {
    cancelAnimationFrame(frame)
    cancelIdleCallback(idle)
    clearTimeout(timer)
  }
}
