import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rename, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { builtProgram } from '../builtProgram'
import { openDrafts } from '../host/drafts/openDrafts'
import { sampleInterview, wordsIn } from '../host/sampleInterview'
import { temporaryFolder } from '../host/temporaryFolder'

const script = builtProgram('server')

/** A library with a draft, in a home of its own, and the program to be run there. */
async function home() {
  const folder = await temporaryFolder()
  const library = join(folder, 'Wechselrede')
  const { drafts } = await openDrafts(library)
  const { draft } = await drafts.create(sampleInterview('Umzug.'))
  await drafts.idle()
  const environment = { HOME: folder, USERPROFILE: folder, WECHSELREDE_DATA: join(folder, 'data') }
  const options = { env: { ...process.env, XDG_CONFIG_HOME: folder, ...environment }, cwd: folder }
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script(), ...args], options)
    return { status, out: stdout.toString(), error: stderr.toString() }
  }
  const wordsAt = async (place: string) => wordsIn((await (await openDrafts(place)).drafts.open(draft.id)).draft)
  return {
    folder,
    library,
    run,
    wordsAt,
    start: () => spawn(process.execPath, [script(), '--move-library', 'new'], options),
  }
}

test('a library is moved, opens from there at the next start, and is asked for where its drive is gone', async () => {
  const { folder, library, run, wordsAt } = await home()
  const moved = run('--move-library', 'new/Texte')
  const to = join(folder, 'new', 'Texte')
  expect(moved).toMatchObject({ status: 0, error: '' })
  expect(moved.out).toContain(`The library is in ${to} now`)
  expect(await wordsAt(to)).toBe('Umzug.')
  expect(await wordsAt(library)).toBe('Umzug.')
  expect(run('--no-open', '--library', library)).toEqual({
    status: 1,
    out: '',
    error: `${library} is a copy of a library that was moved to ${to}. Open that with --library. To go on with this copy instead, delete ${join(library, '.wechselrede.moved')}.\n`,
  })
  // It is the one in use from now on.
  const again = run('--move-library', 'third')
  expect(again.out).toContain(`left as it is: ${to}`)
  await rename(join(folder, 'third'), join(folder, 'unplugged'))
  const gone = run('--no-open')
  expect(gone).toMatchObject({ status: 1, out: '' })
  expect(gone.error).toBe(
    `The library ${join(folder, 'third')} is not there. Connect its drive, or name another with --library.\n`,
  )
  expect(await readdir(folder)).not.toContain('third')
})

test('a folder that is in use is refused with one line, and the library stays', async () => {
  const { folder, library, run, wordsAt } = await home()
  await mkdir(join(folder, 'full'))
  await writeFile(join(folder, 'full', 'mine.txt'), 'mine')
  expect(run('--move-library', 'full')).toEqual({
    status: 1,
    out: '',
    error: `${join(folder, 'full')} is not empty. Name a new or an empty folder. The library stays where it was.\n`,
  })
  expect(run('--move-library', 'Wechselrede/inside').error).toContain('lie in each other')
  expect(await wordsAt(library)).toBe('Umzug.')
  expect(await readdir(join(folder, 'full'))).toEqual(['mine.txt'])
})

test('a move that is killed half-way leaves the old library the one that opens, and nothing under the new name', async () => {
  const { folder, library, run, wordsAt, start } = await home()
  // Large enough that there is a half-way.
  await mkdir(join(library, 'drafts', 'large'))
  await writeFile(join(library, 'drafts', 'large', 'a.png'), '')
  await truncate(join(library, 'drafts', 'large', 'a.png'), 300 * 1024 * 1024)
  const child = start()
  const exit = once(child, 'exit')
  while (!(await readdir(folder)).some((name) => name.startsWith('.new.'))) await delay(5)
  child.kill('SIGKILL')
  await exit
  expect(await readdir(folder)).not.toContain('new')
  expect(await wordsAt(library)).toBe('Umzug.')
  const again = run('--move-library', 'new')
  expect(again.out).toContain(`left as it is: ${library}`)
  expect(await wordsAt(join(folder, 'new'))).toBe('Umzug.')
  expect((await readdir(folder)).filter((name) => name.startsWith('.new.'))).toEqual([])
})
