import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = join(import.meta.dirname, '../../node_modules/electron')

/** The real Electron executable, or null: it is downloaded apart from its package (`npx install-electron`). */
export function electronBinary(): string | null {
  const pathFile = join(PACKAGE, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}
