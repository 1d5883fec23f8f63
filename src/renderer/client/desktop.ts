import type { DesktopBridge } from '../../host/bridge'

declare global {
  interface Window {
    desktop?: DesktopBridge
  }
}

/** What only a desktop window has; undefined in the browser shell. */
export function desktopBridge(): DesktopBridge | undefined {
  return window.desktop
}
