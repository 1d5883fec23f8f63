import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFiles } from '../../src/host/createFiles'
import type { Shell } from '../../src/host/shell'
import { createNodeShell } from '../../src/server/nodeShell'
import { temporaryFolder } from './temporaryFolder'

const noPdf: Shell['printPdf'] = () => Promise.reject(new Error('nothing is printed here'))
const bytes = (text: string) => new TextEncoder().encode(text)

/** The browser shell's files, in an export folder that is not there yet. */
async function browserFiles() {
  const folder = join(await temporaryFolder(), 'Exports')
  return { files: createFiles(createNodeShell(() => folder, noPdf)), folder }
}

describe('a grant', () => {
  test('to save writes the file, and another time only with the leave to replace', async () => {
    const { files, folder } = await browserFiles()
    const granted = await files.pickToSave('Interview.html')
    expect(granted?.name).toBe('Interview.html')
    await files.write(granted?.grant ?? '', bytes('one'), { replace: false })
    const again = await files.pickToSave('Interview.html')
    const refused = files.write(again?.grant ?? '', bytes('two'), { replace: false })
    await expect(refused).rejects.toMatchObject({ code: 'exists' })
    expect(await readFile(join(folder, 'Interview.html'), 'utf8')).toBe('one')
    await files.write(again?.grant ?? '', bytes('three'), { replace: true })
    expect(await readFile(join(folder, 'Interview.html'), 'utf8')).toBe('three')
    expect(await readdir(folder)).toEqual(['Interview.html'])
  })

  test('replaces where the dialog has asked the user already', async () => {
    const file = join(await temporaryFolder(), 'a.txt')
    await writeFile(file, 'old')
    const shell: Shell = {
      ...createNodeShell(() => '', noPdf),
      kind: 'desktop',
      pickPathToSave: async () => ({ path: file, overwrite: true }),
    }
    const files = createFiles(shell)
    const granted = await files.pickToSave('a.txt')
    await files.write(granted?.grant ?? '', bytes('new'), { replace: false })
    expect(await readFile(file, 'utf8')).toBe('new')
  })

  test('for a folder writes files there and nowhere else, and replaces none', async () => {
    const { files, folder } = await browserFiles()
    const granted = await files.pickFolder()
    const write = (name: string, text: string) => files.writeInto(granted?.grant ?? '', name, bytes(text))
    const names = []
    for (const text of ['one', 'two', 'three']) names.push((await write('../up/Interview.html', text)).name)
    expect(names).toEqual(['up Interview.html', 'up Interview-2.html', 'up Interview-3.html'])
    expect(await readFile(join(folder, names[0] ?? ''), 'utf8')).toBe('one')
    expect((await readdir(folder)).sort()).toEqual([...names].sort())
    await expect(files.write(granted?.grant ?? '', bytes('x'), { replace: true })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('is null where the user cancelled', async () => {
    const shell: Shell = {
      ...createNodeShell(() => '', noPdf),
      pickFileToOpen: async () => null,
      pickPathToSave: async () => null,
    }
    expect(await createFiles(shell).pickToSave('a.txt')).toBeNull()
    expect(await createFiles(shell).pickToOpen()).toBeNull()
  })

  test('to open reads the file, and is good for nothing else', async () => {
    const file = join(await temporaryFolder(), 'raw.txt')
    await writeFile(file, 'Frage?')
    const { files } = await browserFiles()
    const { grant, name } = files.grantOpen(file)
    expect(name).toBe('raw.txt')
    expect(new TextDecoder().decode(await files.read(grant))).toBe('Frage?')
    await expect(files.write(grant, bytes('x'), { replace: true })).rejects.toMatchObject({ code: 'not-found' })
    await expect(files.show(grant)).rejects.toMatchObject({ code: 'not-found' })
    expect(await readFile(file, 'utf8')).toBe('Frage?')
  })

  test('that was never given opens nothing', async () => {
    const { files } = await browserFiles()
    const saving = await files.pickToSave('a.txt')
    for (const grant of ['', 'made-up', '/etc/hosts', saving?.grant ?? '']) {
      await expect(files.read(grant)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('fails with a code where there is no file, or no file to read', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'sub'))
    const { files } = await browserFiles()
    const missing = files.grantOpen(join(folder, 'nothing.txt'))
    await expect(files.read(missing.grant)).rejects.toMatchObject({ code: 'not-found' })
    const directory = files.grantOpen(join(folder, 'sub'))
    await expect(files.read(directory.grant)).rejects.toMatchObject({ code: 'bad-request' })
  })

  test('to open asks nobody in a browser shell', async () => {
    const { files } = await browserFiles()
    await expect(files.pickToOpen()).rejects.toMatchObject({ code: 'unsupported' })
  })

  test('to save cannot leave the export folder, whatever the page calls the file', async () => {
    const { files, folder } = await browserFiles()
    for (const name of [
      '../../escape.html',
      '..\\escape.html',
      '/etc/escape.html',
      '..',
      'C:\\escape.html',
      'a\0b.html',
    ]) {
      const granted = await files.pickToSave(name)
      await files.write(granted?.grant ?? '', bytes(name), { replace: true })
    }
    const written = await readdir(join(folder, '..'))
    expect(written).toEqual(['Exports'])
    expect((await readdir(folder)).length).toBeGreaterThan(0)
  })
})
