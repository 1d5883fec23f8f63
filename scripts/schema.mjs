import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { importSource, ROOT } from './project.mjs'

const FILE = join(ROOT, 'docs', 'interview.schema.json')

const { draftSchema } = await importSource('core/interview/draft.ts')
const title = 'A draft of Wechselrede: an interview and its record'
const text = `${JSON.stringify({ ...z.toJSONSchema(draftSchema), title }, null, 2)}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text)
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write('docs/interview.schema.json is not what the code says. Run: npm run schema\n')
  process.exitCode = 1
}
