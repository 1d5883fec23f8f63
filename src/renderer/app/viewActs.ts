import { desktopBridge } from '../client/desktop'
import { i18n } from './i18n'
import { useUi } from './uiStore'
import { changeSettings } from './workspace'

/** How the sheet is looked at: kept in the settings, nothing of it in the text. */

const ZOOM_STEPS = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

export function toggle(setting: 'focusMode' | 'typewriter') {
  const { settings } = useUi.getState()
  void changeSettings({ [setting]: settings?.[setting] !== true })
}

/** One step larger or smaller; 0: back to the size as designed. */
export function zoomBy(step: 1 | -1 | 0) {
  const now = useUi.getState().settings?.zoom ?? 1
  const further = ZOOM_STEPS.filter((size) => (step > 0 ? size > now : size < now))
  const zoom = step === 0 ? 1 : ((step > 0 ? further[0] : further.at(-1)) ?? now)
  useUi.setState({ announcement: i18n.t('app:view.zoom', { zoom: zoom.toLocaleString(i18n.language, PERCENT) }) })
  if (zoom !== now) void changeSettings({ zoom })
}

const PERCENT = { style: 'percent' } as const

export function toggleFullScreen() {
  const bridge = desktopBridge()
  if (bridge) bridge.toggleFullScreen()
  else if (document.fullscreenElement) void document.exitFullscreen()
  else void document.documentElement.requestFullscreen()
}
