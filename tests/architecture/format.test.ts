import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { draftSchema } from '../../src/core/interview/draft'
import { registerSchema } from '../../src/core/people/register'
import { parseDraftFile } from '../../src/host/drafts/draftFile'
import { ROOT } from './sourceFile'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

it.each([
  ['interview', draftSchema],
  ['people', registerSchema],
])('docs/%s.schema.json is what the code says (npm run schema makes it anew)', (name, schema) => {
  const { title, ...published } = JSON.parse(read(`docs/${name}.schema.json`))
  expect(title).toMatch(/Wechselrede/)
  expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(schema))))
})

describe('docs/format.md', () => {
  const page = read('docs/format.md')

  it('shows a draft that opens, sealed by its own checksum', () => {
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    expect(parseDraftFile(example)).toMatchObject({ ok: true, sealed: true })
  })

  it('names every field and every value that the schemas know', () => {
    const named = new Set([...page.matchAll(/[`"]([\w-]+)[`"]/g)].map(([, word]) => word))
    const known = [draftSchema, registerSchema].flatMap((schema) => [...wordsOf(z.toJSONSchema(schema))])
    const missing = known.filter((word) => !named.has(word))
    expect(missing).toEqual([])
  })
})

/** Names of fields, and fixed values, anywhere in a JSON Schema. */
function wordsOf(schema: unknown, words = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return words
  if ('properties' in schema) for (const name of Object.keys(schema.properties ?? {})) words.add(name)
  if ('const' in schema && typeof schema.const === 'string') words.add(schema.const)
  if ('enum' in schema && Array.isArray(schema.enum)) for (const value of schema.enum) words.add(String(value))
  for (const child of Object.values(schema)) wordsOf(child, words)
  return words
}
