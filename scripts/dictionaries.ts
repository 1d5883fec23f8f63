import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Folder of a dictionary in the built page, and the package it comes from. */
const DICTIONARIES: Readonly<Record<string, string>> = {
  de: 'dictionary-de',
  'de-AT': 'dictionary-de-at',
  'de-CH': 'dictionary-de-ch',
  'en-GB': 'dictionary-en-gb',
  'en-US': 'dictionary-en',
}

/**
 * Lays the dictionaries beside the page, each with its licence: files of their own, read at run time, in no bundle.
 * Whoever takes a folder away has a program without that dictionary.
 */
export function dictionaries(root: string): Plugin {
  const files = filesOf(root)
  return {
    name: 'wechselrede-dictionaries',
    generateBundle() {
      for (const [fileName, path] of files) this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = files.get((request.url ?? '').slice(1))
        if (path) response.end(readFileSync(path))
        else next()
      })
    },
  }
}

/** Path in the page and file on the disk. */
function filesOf(root: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const [folder, name] of Object.entries(DICTIONARIES)) {
    const add = (to: string, from: string) => files.set(`dictionaries/${folder}/${to}`, join(root, from))
    add('index.aff', `node_modules/${name}/index.aff`)
    add('index.dic', `node_modules/${name}/index.dic`)
    add('LICENCE.txt', `node_modules/${name}/license`)
    // The German ones are under the GPL, and name it without carrying it along.
    if (folder.startsWith('de'))
      for (const text of ['GPL-2.0.txt', 'GPL-3.0.txt']) add(text, `resources/dictionaries/${text}`)
  }
  return files
}
