import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

/** As it stands in the README, with the built program. Builds where sources changed since. */
async function npmRunCli(...args: string[]) {
  const child = spawn('npm', ['run', '-s', 'cli', '--', ...args], {
    cwd: ROOT,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { stdout, stderr, status }
}

test('npm run -s cli prints the result and nothing else', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wechselrede-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'raw.txt')
  await writeFile(file, 'Brunnen\n\nStadtblatt: Warum?\n\nIlse Krahn: Darum.\n')
  const { stdout, stderr, status } = await npmRunCli('export', file, '--to', 'text', '--out', '-')
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(stdout).toContain('Ilse Krahn: Darum.')
})

test('npm run -s cli refuses in exactly one line', { timeout: 120_000 }, async () => {
  const { stdout, stderr, status } = await npmRunCli('import', 'there-is-no-such-file.txt')
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
  expect(stderr).toBe('there-is-no-such-file.txt: there is no such file.\n')
})
