import { randomUUID } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { basename, join, parse, sep } from 'node:path'
import { type Files, type GrantedFile, MAX_FILE_BYTES } from './files'
import { HostError, toHostError } from './hostError'
import { safeFileName } from './safeFileName'
import type { Shell } from './shell'
import { codeOf, writeAtomically } from './writeAtomically'

type Grant =
  | { use: 'open'; path: string }
  | { use: 'folder'; path: string }
  | { use: 'save'; path: string; overwrite: boolean }

export function createFiles(shell: Shell): Files {
  const grants = new Map<string, Grant>()

  function give(grant: Grant): GrantedFile {
    const id = randomUUID()
    grants.set(id, grant)
    return { grant: id, name: basename(grant.path) }
  }

  function granted<U extends Grant['use']>(id: string, use: U): Extract<Grant, { use: U }> {
    const grant = grants.get(id)
    if (grant?.use !== use) throw new HostError('not-found', `no grant to ${use}`)
    return grant as Extract<Grant, { use: U }>
  }

  return {
    pickToOpen: async () => {
      if (!shell.pickFileToOpen) throw new HostError('unsupported', 'pickToOpen')
      const path = await shell.pickFileToOpen()
      return path === null ? null : give({ use: 'open', path })
    },
    pickToSave: async (suggestedName) => {
      const picked = await shell.pickPathToSave(safeFileName(suggestedName))
      return picked && give({ use: 'save', ...picked })
    },
    pickFolder: async () => {
      const path = await shell.pickFolder()
      return path === null ? null : give({ use: 'folder', path })
    },
    grantOpen: (path) => give({ use: 'open', path }),
    read: async (id) => {
      const { path } = granted(id, 'open')
      return coded(() => readWhole(path))
    },
    pathOf: (id) => granted(id, 'open').path,
    write: async (id, content, { replace, signal }) => {
      const { path, overwrite } = granted(id, 'save')
      await coded(() => writeAtomically(path, content, { replace: overwrite || replace, signal }))
    },
    writeInto: async (id, name, content) => {
      const { path: folder } = granted(id, 'folder')
      const path = await coded(() => writeUnderFreeName(join(folder, safeFileName(name)), content))
      return give({ use: 'save', path, overwrite: false })
    },
    relocate: (from, to) => {
      for (const [id, grant] of grants) {
        const inside = grant.path.startsWith(from + sep) ? grant.path.slice(from.length) : null
        if (inside !== null) grants.set(id, { ...grant, path: to + inside })
      }
    },
    show: async (id) => {
      const { path } = granted(id, 'save')
      return (await isThere(path)) && shell.showFile(path)
    },
  }
}

/** Gives the path: `a.html`, else `a-2.html` and so on. */
async function writeUnderFreeName(path: string, content: Uint8Array): Promise<string> {
  const { dir, name, ext } = parse(path)
  for (let number = 1; ; number++) {
    const free = number === 1 ? path : join(dir, `${name}-${number}${ext}`)
    try {
      await writeAtomically(free, content, { replace: false })
      return free
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'exists') throw error
    }
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  // Looked at before opening, for opening a pipe would wait for its other end.
  if (!(await stat(path)).isFile()) throw new HostError('bad-request', 'no file')
  const handle = await open(path, 'r')
  try {
    if ((await handle.stat()).size > MAX_FILE_BYTES) throw new HostError('bad-request', 'too large')
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

async function coded<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    throw toHostError(error)
  }
}
