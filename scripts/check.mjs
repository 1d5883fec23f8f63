import { lint, runParts, schema, types, unit } from './parts.mjs'

/** What a minute allows: nothing that needs a browser or a build. */
const FAST = [
  'tests/architecture',
  'tests/core',
  'tests/host/drafts',
  'tests/host/settings',
  'tests/main',
  'tests/renderer',
  'tests/scripts',
]

await runParts({ types, 'lint and format': lint, schema, 'unit and architecture': () => unit(...FAST) })
