import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../host/temporaryFolder'
import { builtSaver } from './builtSaver'
import { MOUNTS, UNSHARE } from './mounts'
import { savedLibrary } from './savedLibrary'

const script = builtSaver('diskScenes')

/** Plays a scene of `diskScenes.ts` with something mounted at the library. */
function play(scene: string, library: string, mount: string): string[] {
  const command = `set -e; ${mount}; exec "${process.execPath}" "${script()}" ${scene} "$1"`
  const { stdout, stderr } = spawnSync('unshare', [...UNSHARE, 'sh', '-c', command, 'sh', library])
  expect(stderr.toString()).toBe('')
  return stdout.toString().trim().split('\n')
}

describe.skipIf(!MOUNTS)('a disk (needs mounts of its own)', () => {
  test('that is full refuses a save, keeps the old version, and takes the next one when there is room', async () => {
    const library = await temporaryFolder()
    expect(play('full', library, 'mount -t tmpfs -o size=512k none "$1"')).toEqual([
      'filled true',
      'no-space',
      'Fassung 1',
      'saved 2',
      'saved 3',
      'Fassung 3 null',
    ])
  })

  test('that is full keeps the older backup whole, and no part of the new one', async () => {
    const library = await temporaryFolder()
    const mount = 'mkdir "$1/Exports"; mount -t tmpfs -o size=64k none "$1/Exports"'
    expect(play('backup', library, mount)).toEqual(['made', 'no-space', 'same true', 'backup.zip'])
  })

  test.each([
    ['full', 'mount -t tmpfs -o size=64k none "$1/Exports"; printf "Alt." > "$1/Exports/seite.html"', 'no-space'],
    [
      'read-only',
      'printf "Alt." > "$1/Exports/seite.html"; mount --bind "$1/Exports" "$1/Exports"; mount -o remount,ro,bind "$1/Exports"',
      'no-permission',
    ],
  ])('that is %s keeps the older export whole, and no part of the new one', async (_, mount, code) => {
    const library = await temporaryFolder()
    expect(play('export', library, `mkdir "$1/Exports"; ${mount}`)).toEqual([code, 'seite.html: Alt.'])
  })

  test('that can’t be written opens for reading, and nothing is said to be saved', async () => {
    const { library, id, remove } = await savedLibrary()
    try {
      const file = join(library, 'drafts', id, 'draft.json')
      const before = await readFile(file)
      const mount = 'mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"'
      expect(play('read-only', library, mount)).toEqual([
        'can be written: false',
        'Fassung 2',
        'no-permission',
        'no-permission',
      ])
      expect(await readFile(file)).toEqual(before)
      expect(await readdir(library)).toEqual(['drafts', 'trash'])
    } finally {
      await remove()
    }
  })

  test('that can’t be written and was never used here has no trash, and opens all the same', async () => {
    const { library, remove } = await savedLibrary()
    try {
      const mount = 'rmdir "$1/trash"; mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"'
      expect(play('read-only', library, mount)[1]).toBe('Fassung 2')
    } finally {
      await remove()
    }
  })
})
