import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFileWriter, type FileWriter } from '../../../src/host/disk/createFileWriter'
import { signatureOf } from '../../../src/host/disk/fileSignature'
import { temporaryFolder } from '../temporaryFolder'

const POSIX = process.platform !== 'win32'

function openWriter(logged: string[] = []): FileWriter {
  const files = createFileWriter((message) => logged.push(message))
  onTestFinished(() => files.close())
  return files
}

const signatureAt = async (path: string) => signatureOf(await stat(path, { bigint: true }))

describe('the thread that writes drafts', () => {
  test('replaces a file, keeps its mode, leaves nothing behind and says how the new one is known', async () => {
    const file = join(await temporaryFolder(), 'a.txt')
    await writeFile(file, 'old', { mode: 0o640 })
    expect(await openWriter().replace(file, 'größer')).toBe(await signatureAt(file))
    expect(await readFile(file, 'utf8')).toBe('größer')
    expect(await readdir(join(file, '..'))).toEqual(['a.txt'])
    if (POSIX) expect((await stat(file)).mode & 0o777).toBe(0o640)
  })

  test('replaces only the file that is known, where it is asked to', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'a.txt')
    const files = openWriter()
    const first = await files.replace(file, 'first')
    expect(await files.replaceIf(first, file, 'second')).toBe(await signatureAt(file))
    expect(await files.replaceIf(first, file, 'third')).toBeNull()
    expect(await files.replaceIf(first, join(folder, 'none.txt'), 'third')).toBeNull()
    expect(await files.replaceIf(first, join(file, 'none.txt'), 'third')).toBeNull()
    expect(await readFile(file, 'utf8')).toBe('second')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  test('leaves alone what another program writes while the new text goes to the disk', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'a.txt')
    const files = openWriter()
    const known = await files.replace(file, 'old')
    // So long that the disk is busy with it for a while.
    const writing = files.replaceIf(known, file, 'x'.repeat(100_000_000))
    while ((await readdir(folder)).length < 2) await nextTurn()
    await writeFile(file, 'of another program')
    expect(await writing).toBeNull()
    expect(await readFile(file, 'utf8')).toBe('of another program')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  test.skipIf(!POSIX)('leaves a link a link, and knows the file behind it', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'there'))
    const file = join(folder, 'there', 'a.txt')
    await writeFile(file, 'old')
    await symlink(join('there', 'a.txt'), join(folder, 'link.txt'))
    const known = await signatureAt(file)
    expect(await openWriter().replaceIf(known, join(folder, 'link.txt'), 'new')).toBe(await signatureAt(file))
    expect(await readFile(file, 'utf8')).toBe('new')
    expect(await readdir(join(folder, 'there'))).toEqual(['a.txt'])
  })

  test('gives failures of the system their codes and goes on', async () => {
    const folder = await temporaryFolder()
    const files = openWriter()
    await mkdir(join(folder, 'a.txt'))
    await expect(files.replace(join(folder, 'a.txt'), 'new')).rejects.toMatchObject({ code: 'failed' })
    await expect(files.replace(join(folder, 'none', 'a.txt'), 'new')).rejects.toMatchObject({ code: 'not-found' })
    await files.replace(join(folder, 'b.txt'), 'new')
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b.txt'])
  })

  test('writes what it is given at once one after the other', async () => {
    const file = join(await temporaryFolder(), 'a.txt')
    const files = openWriter()
    await Promise.all(Array.from({ length: 50 }, (_, n) => files.replace(file, `version ${n}`)))
    expect(await readFile(file, 'utf8')).toBe('version 49')
  })

  test('that ends by an error says so to all who wait, and another takes its place', async () => {
    const folder = await temporaryFolder()
    const logged: string[] = []
    const files = openWriter(logged)
    // No path has such a sign: not a failure of the system but a bug.
    const results = await Promise.allSettled([
      files.replace(join(folder, 'a\0.txt'), 'new'),
      files.replace(join(folder, 'b.txt'), 'new'),
    ])
    const failed = { code: 'failed', detail: 'the thread that writes has ended' }
    expect(results).toMatchObject([{ reason: failed }, { reason: failed }])
    expect(logged).toHaveLength(1)
    await files.replace(join(folder, 'b.txt'), 'newer')
    expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe('newer')
  })

  test('is ended with what it was given written, and begins anew for whoever comes late', async () => {
    const file = join(await temporaryFolder(), 'a.txt')
    const files = openWriter()
    const writing = files.replace(file, 'x'.repeat(1_000_000))
    await files.close()
    await writing
    await files.replace(file, 'late')
    expect(await readFile(file, 'utf8')).toBe('late')
  })

  // A limit on file sizes cuts a write off in its middle, as a full disk does.
  test.skipIf(!POSIX)('keeps the old file where the disk takes only half of the new one', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'a.txt')
    await writeFile(file, 'old')
    const child = join(import.meta.dirname, 'replacingChild.mjs')
    const limited = `ulimit -f 8 && exec "${process.execPath}" "${child}" "${file}" 60000`
    await expect(promisify(execFile)('bash', ['-c', limited])).rejects.toMatchObject({
      stderr: expect.stringContaining('EFBIG'),
    })
    expect(await readFile(file, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })
})
