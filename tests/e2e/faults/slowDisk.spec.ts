import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { form } from '../../faults/form'
import { STRACE } from '../../faults/strace'
import { test } from '../app'
import { importText, isSave, putCaret, saved } from '../steps'
import { textOnDisk } from './textOnDisk'
import { typeFor } from './typeFor'

/** Milliseconds that each flush takes; a save has two of them, and keeps a version every minute. */
const FLUSH = 200
/** Bytes by which the memory of the program may grow while it types. */
const GROWTH = 40 * 1024 * 1024

test('a disk on which each flush takes 200 ms: saves are joined and in order, typing goes on, memory stays', async ({
  app,
  window,
}) => {
  test.skip(!STRACE, 'needs strace')
  test.setTimeout(60_000 + form.slow * 2000)
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const answers: Promise<{ revision: number }>[] = []
  let underway = 0
  let most = 0
  window.on('request', (request) => {
    if (!isSave(request)) return
    answers.push(request.response().then((response) => response?.json()))
    most = Math.max(most, ++underway)
  })
  window.on('requestfinished', (request) => {
    if (isSave(request)) underway--
  })
  const slow = `inject=fsync,fdatasync:delay_enter=${FLUSH * 1000}`
  const tracer = spawn('strace', [
    '-f',
    '-p',
    `${app.pid}`,
    '-e',
    'trace=fsync,fdatasync',
    '-e',
    slow,
    '-o',
    '/dev/null',
  ])
  await once(tracer.stderr, 'data')
  const before = await textOnDisk(app)
  await putCaret(window, 1, 'end')
  const typed = await typeFor(window, 2000)
  const memory = await residentBytes(app.pid)
  typed.push(...(await typeFor(window, form.slow * 1000)))
  await expect(saved(window)).toBeVisible()
  expect(await textOnDisk(app)).toBe(before + typed.map(({ letter }) => letter).join(''))
  expect(most, 'saves at one time').toBe(1)
  const revisions = (await Promise.all(answers)).map(({ revision }) => revision)
  expect(revisions).toEqual(revisions.map((_, index) => (revisions[0] ?? 0) + index))
  // Eight tenths of a second from one to the next, or longer.
  expect(revisions.length).toBeLessThan((form.slow + 2) / 0.8 + 2)
  const growth = (await residentBytes(app.pid)) - memory
  console.info(`slow disk: ${revisions.length} saves in ${form.slow + 2} s, memory ${Math.round(growth / 1e6)} MB`)
  expect(growth).toBeLessThan(GROWTH)
  const ended = once(tracer, 'exit')
  tracer.kill()
  await ended
})

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
}
