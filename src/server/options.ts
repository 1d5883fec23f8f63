import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface ServerOptions {
  /** 0: the one of last time, or else any free one. */
  port: number
  /** Absolute; null: the usual place. */
  library: string | null
  /** Absolute; where the library is to be moved, which is all that is done then. */
  moveTo: string | null
  open: boolean
  /** Absolute path of a file to open. */
  file: string | null
}

/** Reads the command line. @throws TypeError whose message says what is wrong with it */
export function readOptions(args: readonly string[], workingFolder: string): ServerOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      library: { type: 'string' },
      'move-library': { type: 'string' },
      'no-open': { type: 'boolean' },
    },
  })
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new TypeError(`--port ${values.port} is no port`)
  if (positionals.length > 1) throw new TypeError('Only one file can be opened at a time')
  return {
    port,
    library: values.library ? resolve(workingFolder, values.library) : null,
    moveTo: values['move-library'] ? resolve(workingFolder, values['move-library']) : null,
    open: values['no-open'] !== true,
    file: positionals[0] ? resolve(workingFolder, positionals[0]) : null,
  }
}
