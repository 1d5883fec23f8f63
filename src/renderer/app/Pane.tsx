import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Pane.module.css'
import { useUi } from './uiStore'

export type PaneMode = 'closed' | 'docked' | 'over'

interface PaneProps {
  side: 'rail' | 'inspector'
  mode: PaneMode
  children: ReactNode
}

/** A pane beside the page, or over it where there is no room. Over the page, Escape or a click beside closes it. */
export function Pane({ side, mode, children }: PaneProps) {
  const cell = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (mode !== 'over') return
    const before = document.activeElement
    const close = () => useUi.setState({ narrowPane: null })
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      close()
      if (before instanceof HTMLElement) before.focus()
    }
    const point = (event: PointerEvent) => {
      // Menus and dialogs of the pane stand elsewhere in the tree.
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('main, header, footer')) close()
    }
    window.addEventListener('keydown', press)
    window.addEventListener('pointerdown', point)
    cell.current?.querySelector<HTMLElement>('button, input')?.focus()
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('pointerdown', point)
    }
  }, [mode])
  return (
    <div ref={cell} className={`${styles.cell} ${styles[side]} ${mode === 'docked' ? '' : styles[mode]}`}>
      {children}
    </div>
  )
}

export const paneClass = styles.pane
