import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { importSource, ROOT } from './project.mjs'

const { draftSchema } = await importSource('core/interview/draft.ts')
const { registerSchema } = await importSource('core/people/register.ts')

const PUBLISHED = [
  ['interview.schema.json', draftSchema, 'A draft of Wechselrede: an interview and its record'],
  ['people.schema.json', registerSchema, 'The people of a library of Wechselrede'],
]

for (const [name, schema, title] of PUBLISHED) {
  const file = join(ROOT, 'docs', name)
  const text = `${JSON.stringify({ ...z.toJSONSchema(schema), title }, null, 2)}\n`
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text)
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`docs/${name} is not what the code says. Run: npm run schema\n`)
    process.exitCode = 1
  }
}
