import { existsSync } from 'node:fs'
import { run } from './project.mjs'

/** Installs packages of Debian or Ubuntu, where we may. Gives whether it worked. */
export async function installPackage(...names) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false
  process.stdout.write(`Installing ${names.join(', ')} with apt-get …\n`)
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  // Another apt may be at work; its lock is worth waiting for.
  const wait = ['-o', 'DPkg::Lock::Timeout=900', '-q']
  await run('apt-get', [...wait, 'update'], { quiet: true, environment })
  const { status, output } = await run('apt-get', [...wait, 'install', '-y', ...names], { quiet: true, environment })
  if (status !== 0) process.stdout.write(`${output.trim().split('\n').at(-1)}\n`)
  return status === 0
}
