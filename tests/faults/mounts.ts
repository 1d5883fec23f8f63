import { spawnSync } from 'node:child_process'

/** Runs a program with mounts of its own, which are gone with it. Root needs no second user for that. */
export const UNSHARE = process.getuid?.() === 0 ? ['-m'] : ['-rm']

/** Whether the system lets us. */
export const MOUNTS =
  process.platform === 'linux' &&
  spawnSync('unshare', [...UNSHARE, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
