import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackage } from './installPackage.mjs'

/** The programs with which tests read PDFs back, and the packages they come in. */
const TOOLS = { pdftotext: 'poppler-utils', pdfinfo: 'poppler-utils', pdffonts: 'poppler-utils', qpdf: 'qpdf' }

/** Gives whether tests can read PDFs back; says the one thing to do where they can't. */
export async function ensurePdfTools() {
  const missing = missingTools()
  if (missing.length === 0) return true
  await installPackage(...new Set(missing.map((tool) => TOOLS[tool])))
  const still = missingTools()
  if (still.length > 0) process.stdout.write(`Missing: ${still.join(', ')}. Install poppler and qpdf.\n`)
  return still.length === 0
}

function missingTools() {
  const ending = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH ?? '').split(delimiter)
  return Object.keys(TOOLS).filter((tool) => !folders.some((folder) => existsSync(join(folder, tool + ending))))
}
