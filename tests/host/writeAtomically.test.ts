import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { isLeftover, temporaryName, writeAtomically } from '../../src/host/writeAtomically'
import { temporaryFolder } from './temporaryFolder'

const POSIX = process.platform !== 'win32'

describe('writing atomically', () => {
  test('replaces the content, keeps the mode and leaves nothing behind', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'a.txt')
    await writeFile(file, 'old', { mode: 0o640 })
    const written = await writeAtomically(file, 'new')
    expect(await readFile(file, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.txt'])
    const stats = await stat(file, { bigint: true })
    expect([written.ino, written.size, written.mtimeNs]).toEqual([stats.ino, stats.size, stats.mtimeNs])
    if (POSIX) expect(Number(stats.mode) & 0o777).toBe(0o640)
  })

  test('does not replace where it must not', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'a.txt')
    await writeAtomically(file, 'first', { replace: false })
    await expect(writeAtomically(file, 'second', { replace: false })).rejects.toMatchObject({ code: 'exists' })
    expect(await readFile(file, 'utf8')).toBe('first')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  test('of two that may not replace, one wins', async () => {
    const file = join(await temporaryFolder(), 'a.txt')
    const contents = Array.from({ length: 10 }, (_, n) => `writer ${n}`)
    const results = await Promise.allSettled(contents.map((text) => writeAtomically(file, text, { replace: false })))
    const winners = contents.filter((_, n) => results[n]?.status === 'fulfilled')
    expect(winners).toEqual([await readFile(file, 'utf8')])
  })

  test.skipIf(!POSIX)('leaves a link a link', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'there'))
    await writeFile(join(folder, 'there', 'a.txt'), 'old')
    await symlink(join('there', 'a.txt'), join(folder, 'link.txt'))
    await writeAtomically(join(folder, 'link.txt'), 'new')
    expect(await readFile(join(folder, 'there', 'a.txt'), 'utf8')).toBe('new')
  })

  test('fails with the old file whole when a folder is in the way', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'a.txt'))
    await expect(writeAtomically(join(folder, 'a.txt'), 'new')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  // A limit on file sizes cuts a write off in its middle, as a full disk does.
  test.skipIf(!POSIX)('keeps the old file where the disk takes only half of the new one', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'a.txt')
    await writeFile(file, 'old')
    const child = join(import.meta.dirname, 'writingChild.mjs')
    const limited = `ulimit -f 8 && exec "${process.execPath}" "${child}" "${file}" 60000`
    await expect(promisify(execFile)('bash', ['-c', limited])).rejects.toMatchObject({
      stderr: expect.stringContaining('EFBIG'),
    })
    expect(await readFile(file, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  test('knows the leftovers of others from its own', () => {
    expect(isLeftover('.draft.json.0123abcd-7.tmp')).toBe(true)
    expect(isLeftover(temporaryName('draft.json'))).toBe(false)
    expect(isLeftover('draft.json')).toBe(false)
  })
})
