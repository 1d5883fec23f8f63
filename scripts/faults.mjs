import { ensureBrowser } from './ensureBrowser.mjs'
import { build, endToEnd, runParts, unit } from './parts.mjs'

// The long form of what `npm test` tries in short: kills, broken disks and damaged files, far more of them.
process.env.WECHSELREDE_FAULTS = 'long'
const browser = await ensureBrowser()
if (browser) process.env.WECHSELREDE_BROWSER = browser
await runParts({
  build,
  faults: () => unit('tests/faults'),
  'kills, crashes and the like in the window': () => endToEnd({ files: ['tests/e2e/faults'] }),
})
