import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBrowser, requireBrowser } from '../../src/server/findBrowser'
import { temporaryFolder } from '../host/temporaryFolder'

/** Programs with these names, in folders of their own; PATH leads through all of them. */
async function machineWith(...names: string[]) {
  const root = await temporaryFolder()
  const paths: Record<string, string> = {}
  for (const name of names) {
    await mkdir(join(root, name), { recursive: true })
    paths[name] = join(root, name, name)
    await writeFile(paths[name], '', { mode: 0o755 })
  }
  const PATH = names.map((name) => join(root, name)).join(delimiter)
  return { root, paths, environment: { PATH, PLAYWRIGHT_BROWSERS_PATH: join(root, 'nothing') } }
}

describe.skipIf(process.platform === 'win32')('the browser', () => {
  test('is the one that the variable names, before all others', async () => {
    const { paths, environment } = await machineWith('chromium', 'mine')
    const named = { ...environment, WECHSELREDE_BROWSER: paths.mine }
    expect(await findBrowser(named, 'linux')).toBe(paths.mine)
  })

  test('is none where the variable names nothing that runs', async () => {
    const { root, environment } = await machineWith('chromium')
    await writeFile(join(root, 'text'), '', { mode: 0o644 })
    for (const file of ['missing', 'text']) {
      const named = { ...environment, WECHSELREDE_BROWSER: join(root, file) }
      expect(await findBrowser(named, 'linux')).toBeNull()
    }
  })

  test('is the best one on the PATH, in whatever order that is', async () => {
    const { paths, environment } = await machineWith('msedge', 'google-chrome', 'chromium-browser')
    expect(await findBrowser(environment, 'linux')).toBe(paths['chromium-browser'])
  })

  test('is found in its usual place on Windows', async () => {
    const { root, environment } = await machineWith()
    const folder = join(root, 'Google', 'Chrome', 'Application')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'chrome.exe'), '', { mode: 0o755 })
    expect(await findBrowser({ ...environment, PROGRAMFILES: root }, 'win32')).toBe(join(folder, 'chrome.exe'))
  })

  test('is null where there is none', async () => {
    const { environment } = await machineWith()
    expect(await findBrowser(environment, 'win32')).toBeNull()
  })
})

test('this machine has one, for PDFs and for these tests', async () => {
  expect(await requireBrowser()).toMatch(/chrom|edge/i)
})
