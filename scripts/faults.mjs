import { runParts, unit } from './parts.mjs'

// The long form of what `npm test` tries in short: kills, broken disks and damaged files, far more of them.
process.env.WECHSELREDE_FAULTS = 'long'
await runParts({ faults: () => unit('tests/faults') })
