import { type ComponentType, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { loadPart } from './loadPart'
import { showFailure } from './workspace'

/**
 * A part of the window that is loaded when it is first wanted: most windows never show most dialogs. Not React's `lazy`, which
 * keeps what has come from the screen for 300 ms.
 * @param leave takes the wish back, where the part can't be loaded
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  leave: () => void,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  return function Lazily(props: Props) {
    const [Part, setPart] = useState(() => loaded)
    useLayoutEffect(() => {
      if (Part) return
      let wanted = true
      const release = holdKeys()
      loadPart(load).then(
        (part) => {
          loaded = part
          // At once: it takes the focus before the keys are let go.
          if (wanted) flushSync(() => setPart(() => part))
        },
        (error: unknown) => {
          if (!wanted) return
          leave()
          showFailure(error)
        },
      )
      return () => {
        wanted = false
        release()
      }
    }, [Part])
    return Part && <Part {...props} />
  }
}

/** What is pressed before a dialog is there must not write into the text behind it. */
function holdKeys(): () => void {
  const hold = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', hold, { capture: true })
  return () => window.removeEventListener('keydown', hold, { capture: true })
}
