import type { Session, WebContents } from 'electron'
import { isApp } from './appProtocol'

/** Nothing leaves through a session but what starts with one of `allowed`. */
export function allowOnly(session: Session, allowed: readonly string[]): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !allowed.some((prefix) => url.startsWith(prefix)) })
  })
}

/**
 * Denies every permission, device and download. The one exception is writing text to the clipboard, which the
 * app's own page does after a click.
 */
export function denyPermissions(session: Session): void {
  const granted = (permission: string, origin: string) => permission === 'clipboard-sanitized-write' && isApp(origin)
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(granted(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => granted(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** For every page of this process: it stays where it is, opens no window and embeds no other. */
export function lockPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    // Left are a reload, and frames: of the door's own routes, or empty ones that the page fills.
    const isEmptyFrame = !event.isMainFrame && event.url.startsWith('about:')
    if (!isApp(event.url) && !isEmptyFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isApp(event.url)) event.preventDefault()
  })
}
