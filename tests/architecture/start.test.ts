import { posix } from 'node:path'
import { expect, it } from 'vitest'
import { readSources } from './sourceFile'

/** Packages and files that the page does without until they are asked for; see docs/decisions.md. */
const LATER = [
  'zod',
  'pdfjs-dist',
  'src/renderer/panels/export/ExportDialog',
  'src/renderer/panels/history/HistoryDialog',
  'src/renderer/panels/import/ImportDialog',
  'src/renderer/panels/people/RegisterDialog',
  'src/renderer/panels/preview/Preview',
  'src/renderer/panels/settings/SettingsDialog',
]

const files = new Map(readSources(['src']).map((file) => [file.path.replace(/\.tsx?$/, ''), file]))

/** What a file loads when it is loaded, each with the way that leads to it. */
function loadedBy(start: string): Map<string, string> {
  const ways = new Map([[start, start]])
  for (const [name, way] of ways) {
    for (const { specifier, typeOnly, dynamic } of files.get(name)?.imports ?? []) {
      if (typeOnly || dynamic) continue
      const target = specifier.startsWith('.') ? posix.join(posix.dirname(name), specifier) : specifier
      if (!ways.has(target)) ways.set(target, `${way} > ${target}`)
    }
  }
  return ways
}

it('of the page loads nothing that is wanted later, or never', () => {
  const ways = loadedBy('src/renderer/main')
  expect(ways.size).toBeGreaterThan(100)
  expect(LATER.flatMap((name) => ways.get(name) ?? [])).toEqual([])
})
