import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { startProgram } from './startProgram'

export interface BrowserWindow {
  /**
   * Resolves when the browser that was started has ended. Where that was `early`, the window was closed at once, or another
   * browser with this profile was running and has taken it over.
   */
  ended: Promise<'closed' | 'early'>
  close(): Promise<void>
}

/** A browser that has handed the window to one that was running ends sooner than this. */
const TAKEN_OVER_WITHIN = 3000
const PATIENCE = 3000

/** Opens an address as an app window, with a profile of its own: no extensions that could read drafts. */
export function openBrowserWindow(executable: string, address: string, profile: string): BrowserWindow {
  const started = Date.now()
  const child = spawn(
    executable,
    [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-extensions',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    // In a group of its own: Ctrl+C must reach us first, so that the window can still save.
    { stdio: 'ignore', detached: true },
  )
  const exited = once(child, 'exit').catch(() => [1])
  return {
    ended: exited.then(([code]) =>
      code === 0 && Date.now() - started < TAKEN_OVER_WITHIN ? ('early' as const) : ('closed' as const),
    ),
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      await askToEnd(child)
      const timer = delay(PATIENCE).then(() => child.kill('SIGKILL'))
      await Promise.race([exited, timer])
    },
  }
}

/** On Windows `kill` ends a process at once, whatever the signal; `taskkill` without /F closes its windows. */
async function askToEnd(child: ChildProcess): Promise<void> {
  const asked = process.platform === 'win32' && (await startProgram('taskkill', ['/pid', String(child.pid)]))
  if (!asked) child.kill('SIGTERM')
}
