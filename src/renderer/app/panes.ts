import { useUi } from './uiStore'
import { changeSettings } from './workspace'

const { getState: ui, setState: setUi } = useUi

/** Widths below which a pane gives way to the page (DESIGN §2). */
export const PANE_WIDTH = { rail: 980, inspector: 1180 } as const

/** Beside the page where there is room; else over it or in its place, for as long as it is needed. */
export function togglePane(pane: 'rail' | 'inspector') {
  const { settings, narrowPane } = ui()
  if (!window.matchMedia(`(min-width: ${PANE_WIDTH[pane]}px)`).matches) {
    setUi({ narrowPane: narrowPane === pane ? null : pane })
    return
  }
  const setting = pane === 'rail' ? 'railOpen' : 'inspectorOpen'
  void changeSettings({ [setting]: settings?.[setting] === false })
}

export function focusSearch() {
  const { settings, narrowPane } = ui()
  const docked = window.matchMedia(`(min-width: ${PANE_WIDTH.rail}px)`).matches
  const open = docked ? settings?.railOpen !== false : narrowPane === 'rail'
  const focus = () => document.querySelector<HTMLInputElement>('[data-region="rail"] input')?.focus()
  if (open) return focus()
  togglePane('rail')
  // Hidden things take no focus until the rail has opened.
  requestAnimationFrame(focus)
}
