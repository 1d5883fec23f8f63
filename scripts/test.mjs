import { ensureBrowser } from './ensureBrowser.mjs'
import { ensurePdfTools } from './ensurePdfTools.mjs'
import { build, endToEnd, lint, runParts, schema, types, unit } from './parts.mjs'

const browser = await ensureBrowser()
// Found once, for everybody.
if (browser) process.env.WECHSELREDE_BROWSER = browser
await ensurePdfTools()
await runParts({
  types,
  'lint and format': lint,
  schema,
  build,
  'unit, door and architecture': () => unit(),
  'end to end': () => endToEnd({ secondTry: Boolean(process.env.CI) }),
})
