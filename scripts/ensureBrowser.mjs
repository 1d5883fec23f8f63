import { installPackage } from './installPackage.mjs'
import { importSource, PROGRAMS, runNode } from './project.mjs'

/**
 * Finds a Chromium, Chrome or Edge, or else gets one in the way that works here. Says what it does.
 * Null, after the one thing to do was said, where all failed.
 */
export async function ensureBrowser() {
  const { findBrowser } = await importSource('server/findBrowser.ts')
  const found = await findBrowser()
  if (found) return found
  process.stdout.write('No Chromium, Chrome or Edge was found. Getting Chromium from Playwright …\n')
  const { status } = await runNode(PROGRAMS.playwright, ['install', 'chromium'], { quiet: true })
  if (status !== 0) process.stdout.write('Playwright could not download it.\n')
  const browser =
    (status === 0 && (await findBrowser())) || ((await installPackage('chromium')) && (await findBrowser()))
  if (browser) return browser
  process.stdout.write(
    'Install Chromium, Chrome or Edge, or set WECHSELREDE_BROWSER to the path of one: PDFs need it.\n',
  )
  return null
}

if (process.argv[1] === import.meta.filename) {
  const path = await ensureBrowser()
  if (path) process.stdout.write(`${path}\n`)
  process.exitCode = path ? 0 : 1
}
