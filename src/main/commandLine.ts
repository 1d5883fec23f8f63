import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface CommandLine {
  /** Absolute. Default: the usual place. */
  library?: string
  /** Absolute path of a file to open. */
  file?: string
}

/**
 * Reads the arguments behind the executable. Chromium's own switches may be among them and are passed over, as are the
 * browser shell's, so that `npm start` can hand over what it got.
 *
 * @param isDevelopment Electron was started with the app's folder, which is then the first thing that is no switch
 */
export function parseCommandLine(args: readonly string[], workingFolder: string, isDevelopment: boolean): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { library: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  })
  const absolute = (path: unknown) =>
    typeof path === 'string' && path !== '' ? resolve(workingFolder, path) : undefined
  return { library: absolute(values.library), file: absolute(positionals[isDevelopment ? 1 : 0]) }
}
