import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { runScript } from '../builtProgram'
import { temporaryFolder } from '../host/temporaryFolder'

const SCRIPTS = join(import.meta.dirname, '..', '..', 'scripts')
const url = (script: string) => JSON.stringify(pathToFileURL(join(SCRIPTS, script)).href)

/** Runs a line of JavaScript beside the scripts. */
const evaluate = (code: string, environment: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, ...environment },
  })

describe('the parts of a check', () => {
  const run = (...results: object[]) =>
    evaluate(`
      import { runParts } from ${url('parts.mjs')}
      const results = ${JSON.stringify(results)}
      await runParts(Object.fromEntries(results.map((result, n) => ['part ' + (n + 1), async () => result])))
    `)

  test('are summed up in a last line', async () => {
    const { stdout } = await run({ passed: 1, failed: 0, skipped: [] }, { passed: 7, failed: 0, skipped: [] })
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('8 passed, 0 failed')
  })

  test('name what was skipped', async () => {
    const { stdout } = await run({ passed: 3, failed: 0, skipped: ['the window (no display)'] })
    expect(stdout).toContain('Skipped: the window (no display)\n')
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('3 passed, 0 failed, 1 skipped')
  })

  test('name what passed at the second try only', async () => {
    const { stdout } = await run({ passed: 3, failed: 0, skipped: [], again: ['the window'] })
    expect(stdout).toContain('Passed at the second try: the window\n')
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('3 passed, 0 failed')
  })

  test('fail as a whole where one fails, and say which', async () => {
    const failing = run({ passed: 2, failed: 1, skipped: [] }, { passed: 1, failed: 0, skipped: [] })
    await expect(failing).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/\nFailed: part 1\n3 passed, 1 failed\n$/),
    })
  })
})

test('the published schema is the one of the code', async () => {
  expect((await runScript(join(SCRIPTS, 'schema.mjs'), ['--check'])).status).toBe(0)
})

test('Electron whose download does not answer is told in one line', async () => {
  const environment = { ELECTRON_MIRROR: 'http://127.0.0.1:1/', ELECTRON_OVERRIDE_DIST_PATH: '' }
  // Where the binary is there, nothing has to be fetched.
  const { stdout } = await evaluate(
    `import { fetchElectron, installedElectron } from ${url('electronBinary.mjs')}
     console.log(installedElectron() ? 'installed' : String(await fetchElectron()))`,
    environment,
  )
  expect(stdout).toMatch(/^(installed|Electron is not here and its download does not answer \([^\n]+\)\.\nnull)\n$/)
})

test('a browser that is there is found, and nothing is installed', async () => {
  const folder = join(await temporaryFolder(), 'bin')
  await mkdir(folder)
  const browser = join(folder, 'chromium')
  await writeFile(browser, '', { mode: 0o755 })
  const { stdout } = await evaluate(
    `import { ensureBrowser } from ${url('ensureBrowser.mjs')}
     console.log(await ensureBrowser())`,
    { WECHSELREDE_BROWSER: browser },
  )
  expect(stdout).toBe(`${browser}\n`)
})
