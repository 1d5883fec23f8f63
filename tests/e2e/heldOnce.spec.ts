import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { createInterview } from '../../src/core/interview/create'
import { test } from './app'
import { importText, saved, turns } from './steps'

const ASSETS = join(import.meta.dirname, '../../out/renderer/assets')

interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } }
  nodes: number[]
  strings: string[]
}

/** Bytes of all strings with a phrase that scripts hold themselves; one that is the page's own is a few bytes here, whatever its length. */
async function bytesOwned(window: Page, phrase: string): Promise<number> {
  const devtools = await window.context().newCDPSession(window)
  const chunks: string[] = []
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.takeHeapSnapshot')
  const { snapshot, nodes, strings }: HeapSnapshot = JSON.parse(chunks.join(''))
  const { node_fields: fields, node_types } = snapshot.meta
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field)) as [
    number,
    number,
    number,
  ]
  const string = node_types[0].indexOf('string')
  let bytes = 0
  for (let node = 0; node < nodes.length; node += fields.length) {
    const words = strings[nodes[node + name] ?? 0] ?? ''
    if (nodes[node + type] === string && words.includes(phrase)) bytes += nodes[node + size] ?? 0
  }
  return bytes
}

test('the words of a long interview are in memory once, and not once for the page and once for the program', async ({
  window,
}) => {
  const phrase = 'weil jede Messung eine zweite braucht'
  const answer = `Das dauert, und zwar länger, als man denkt, ${phrase}. `.repeat(9).trim()
  const text = Array.from({ length: 200 }, (_, n) => `werft: Frage ${n}?\n\nIlse Tanner: ${answer} Antwort ${n}.`)
  await importText(window, text.join('\n\n'))
  await expect(saved(window)).toBeVisible()
  await window.reload()
  await expect(turns(window)).toHaveCount(400)
  // What the first picture shows is written before it, as it came.
  expect(await bytesOwned(window, phrase)).toBeLessThan(0.3 * 200 * answer.length)
})

test('a row of the library is small: what its menu takes is there once for all rows', async ({ window }) => {
  const devtools = await window.context().newCDPSession(window)
  const heapOf = async (rows: number) => {
    await window.reload()
    await expect(window.locator('[data-draft]')).toHaveCount(rows)
    await devtools.send('HeapProfiler.collectGarbage')
    return (await devtools.send('Runtime.getHeapUsage')).usedSize
  }
  await addDrafts(window, 5)
  const few = await heapOf(5)
  await addDrafts(window, 60)
  // It was 72 kB with a menu of its own.
  expect(((await heapOf(65)) - few) / 60).toBeLessThan(60_000)
})

test('no file of the program is kept with two bytes a character', async () => {
  const files = (await readdir(ASSETS)).filter((name) => name.endsWith('.js'))
  expect(files.length).toBeGreaterThan(10)
  for (const name of files) {
    const wide = [...(await readFile(join(ASSETS, name), 'utf8'))].filter((character) => character > '\u00ff')
    expect(wide, name).toEqual([])
  }
})

function addDrafts(window: Page, count: number): Promise<void> {
  return window.evaluate(
    async ([interview, count]) => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ interview })
      for (let n = 0; n < count; n++) await fetch('/api/drafts', { method: 'POST', headers, body })
    },
    [createInterview('de'), count] as const,
  )
}
