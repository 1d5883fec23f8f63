import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../host/temporaryFolder'
import { builtSaver } from './builtSaver'
import { MOUNTS, UNSHARE } from './mounts'

const script = builtSaver('moveScenes')

describe.skipIf(!MOUNTS)('a library that moves to another disk (needs mounts of its own)', () => {
  test.each([
    ['that has room', 'mount -t tmpfs -o size=4m none "$1/disk"', ['moved to Texte', 'Texte'], 'another'],
    ['that is full', 'mount -t tmpfs -o size=128k none "$1/disk"', ['no-space', ''], 'the old one'],
    [
      'that is read-only',
      'mount --bind "$1/disk" "$1/disk"; mount -o remount,ro,bind "$1/disk"',
      ['no-permission', ''],
      'the old one',
    ],
  ])('%s', async (_, mount, [outcome, left], used) => {
    const home = await temporaryFolder()
    const disk = join(home, 'disk')
    await mkdir(disk)
    const command = `set -e; ${mount}; exec "${process.execPath}" "${script()}" "$1" "$1/disk"`
    const { stdout, stderr } = spawnSync('unshare', [...UNSHARE, 'sh', '-c', command, 'sh', home])
    expect(stderr.toString()).toBe('')
    const chosen = used === 'another' ? join(disk, 'Texte') : null
    expect(stdout.toString().trim().split('\n')).toEqual([
      outcome,
      `on the disk: ${left}`,
      `chosen: ${chosen}`,
      'Danach.',
      `used: ${used}`,
    ])
  })
})
