/** From the key to the paint: key event, first change of the DOM, the frame's rAF, and a task behind it. Milliseconds. */
export const keys: number[] = []

let pressed: number | null = null
const waiting: (() => void)[] = []

/** Resolves when the main thread has painted the next frame. */
export function afterPaint(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      port2.postMessage(null)
    })
  })
}

export function watchKeys(root: HTMLElement): void {
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Control') pressed = event.timeStamp
    },
    true,
  )
  new MutationObserver(() => {
    if (pressed === null) return
    const start = pressed
    pressed = null
    void afterPaint().then((end) => {
      keys.push(end - start)
      for (const hear of waiting.splice(0)) hear()
    })
  }).observe(root, { subtree: true, childList: true, characterData: true })
}

/** When more than so many keys are on the screen. Who asks again and again instead measures the asking as script. */
export async function moreKeysThan(count: number): Promise<void> {
  while (keys.length <= count) await new Promise<void>((resolve) => waiting.push(resolve))
}
