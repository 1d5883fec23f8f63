type Raw = Record<string, unknown>

/**
 * One step per format version: `steps[1]` turns version 1 into version 2, and so on.
 * Version 1 is the first, so there is nothing to do yet; every later version adds its step here
 * and a file of the older version to `tests/fixtures`.
 */
const steps: Readonly<Record<number, (older: Raw) => Raw>> = {}

/** Brings the raw content of a file to the current format version. What it does not know, it leaves alone. */
export function migrate(data: Raw): Raw {
  let current = data
  for (;;) {
    const step = typeof current.version === 'number' ? steps[current.version] : undefined
    if (!step) return current
    current = step(current)
  }
}
