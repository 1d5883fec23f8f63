import type { Client } from './client'
import { ClientError } from './clientError'

/** A file's content with its name, wherever it came from. */
export interface LoadedFile {
  name: string
  bytes: Uint8Array
}

/** 50 MB, the same as the host reads. */
const LARGEST = 50 * 1024 * 1024

/** Asks the user for a file. Null when cancelled. In the browser shell the page has its own file input. */
export async function chooseFile(
  client: Client,
  shell: 'desktop' | 'browser',
  accept: string,
): Promise<LoadedFile | null> {
  if (shell === 'browser') {
    const [file] = await askFileInput(accept)
    return file ? loadFile(file) : null
  }
  const granted = await client.pickToOpen()
  return granted && { name: granted.name, bytes: await client.readFile(granted.grant) }
}

/** @throws ClientError `bad-request` for what is too large, `not-found` for what can't be read (a folder, or gone meanwhile) */
export async function loadFile(file: File): Promise<LoadedFile> {
  if (file.size > LARGEST) throw new ClientError('bad-request', 'too large')
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    throw new ClientError('not-found', file.name)
  }
}

/** Hands a file to the browser, which puts it where its downloads go or asks. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  link.download = name
  link.click()
  // The browser has taken hold of it by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}

/** The page's own file dialog. None where it was cancelled. */
export function askFileInput(accept: string, { multiple = false } = {}): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}
