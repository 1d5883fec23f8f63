import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { HostError } from '../host/hostError'

/** Names that may stand on the PATH, best first. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'msedge',
]

type Environment = Readonly<Record<string, string | undefined>>

/**
 * A Chromium, Chrome or Edge on this machine: what `WECHSELREDE_BROWSER` names and nothing else, or else Playwright's
 * own, one on the PATH, one in its usual place. Null where there is none.
 */
export async function findBrowser(environment: Environment = process.env, platform = process.platform) {
  const named = environment.WECHSELREDE_BROWSER
  if (named) return (await isExecutable(named)) ? named : null
  const candidates = [
    ...(await playwrightsOwn(environment, platform)),
    ...onPath(environment, platform),
    ...usualPlaces(environment, platform),
  ]
  for (const path of candidates) if (await isExecutable(path)) return path
  return null
}

/** @throws HostError `no-browser` */
export async function requireBrowser(): Promise<string> {
  const path = await findBrowser()
  if (path === null) throw new HostError('no-browser')
  return path
}

/** Asking Playwright takes a third of a second, so it is asked only where it has put something. */
async function playwrightsOwn(environment: Environment, platform: NodeJS.Platform): Promise<string[]> {
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(homedir(), 'Library', 'Caches'),
    win32: environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'),
  }
  const cache = caches[platform] ?? environment.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const folder = environment.PLAYWRIGHT_BROWSERS_PATH ?? join(cache, 'ms-playwright')
  if (!(await isReadable(folder))) return []
  const { chromium } = await import('playwright-core')
  return [chromium.executablePath()]
}

function onPath(environment: Environment, platform: NodeJS.Platform): string[] {
  const ending = platform === 'win32' ? '.exe' : ''
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)))
}

function usualPlaces(environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (platform !== 'win32') return ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge']
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const root = environment[variable]
    return root
      ? [
          join(root, 'Chromium', 'Application', 'chrome.exe'),
          join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      : []
  })
}

function isExecutable(path: string): Promise<boolean> {
  return can(path, constants.X_OK)
}

function isReadable(path: string): Promise<boolean> {
  return can(path, constants.R_OK)
}

function can(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  )
}
