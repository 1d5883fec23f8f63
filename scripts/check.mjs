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

/** Slow, for they measure texts of megabytes or try much at random; `npm test` runs them. */
const SLOW = [
  'tests/core/equal/**',
  'tests/core/read/**/{bounds,fuzz,largePages,largeTexts,properties,roundTrip,textRoundTrip}.test.ts',
  'tests/core/write/{docx,hostileTargets,interviewFile,targets,validity}.test.ts',
  'tests/host/drafts/kill.test.ts',
  'tests/renderer/client/**',
  'tests/renderer/editor/{blocks,keys}.test.ts',
  'tests/renderer/editor/places/**',
].map((files) => `--exclude=${files}`)

await runParts({
  types,
  'lint and format': lint,
  schema,
  'unit and architecture': () => unit(...FAST, ...SLOW, '--maxWorkers=100%'),
})
