import { dirname } from 'node:path'
import { DEFAULT_STYLE, houseStyle, type OwnStyles, STYLE_NAMES } from '../core/style/houseStyle'
import { unknownStyle } from '../core/style/unknownStyle'
import type { Sentences } from '../core/wording/sentences'
import { DEFAULT_PAGE_SETUP } from '../core/write/pageSetup'
import { readAsset } from '../host/assets/assetFolder'
import { parseDraftFile } from '../host/drafts/draftFile'
import type { DraftStyle } from '../host/drafts/drafts'
import { createExporter } from '../host/export/createExporter'
import { readSettings } from '../host/settings/readSettings'
import { standardFolders } from '../host/standardFolders'
import { requireBrowser } from '../server/findBrowser'
import { createPrinter } from '../server/printPdf'
import { type Command, oneOf } from './commandLine'
import { readInput } from './readInput'
import { reportFindings } from './reportFindings'
import { STREAM, writeOutput } from './writeOutput'

export async function exportFile(command: Command & { name: 'export' }, sentences: Sentences): Promise<void> {
  const { bytes, reading } = await readInput(command.file)
  const { name: chosen, own } = await chosenStyle(bytes)
  if (command.style !== null) oneOf('unknown-style', namesOf(own), command.style)
  const name = command.style ?? chosen
  const style = houseStyle(name, own)
  const printer = createPrinter(requireBrowser)
  try {
    // A draft's pictures lie beside its file.
    const read = (name: string) => readAsset(dirname(command.file), name)
    const pageSetup = { ...DEFAULT_PAGE_SETUP, layout: command.layout }
    const options = { to: command.to, style, pageSetup, packed: command.packed, readAsset: read }
    const made = await createExporter(printer)(reading.interview, options)
    await writeOutput(command.out, made.content)
    reportFindings([...reading.findings, ...unknownStyle(name, own), ...made.findings], sentences)
  } finally {
    await printer.close()
  }
  if (command.out !== STREAM) {
    process.stdout.write(`${sentences('commandLine.written', { file: command.out })}\n`)
  }
}

/** The name of the style that a draft has chosen, and the styles that are known besides the four. */
export async function chosenStyle(bytes: Uint8Array): Promise<{ name: string; own: OwnStyles }> {
  const chosen = draftStyleOf(bytes)
  const own = [...(await readSettings(standardFolders().data)).styles, chosen?.ownStyle]
  return { name: chosen?.style ?? DEFAULT_STYLE, own }
}

/** The style that a draft has chosen for itself. */
function draftStyleOf(bytes: Uint8Array): DraftStyle | null {
  const file = parseDraftFile(new TextDecoder().decode(bytes))
  return file.ok ? file.draft.draft : null
}

function namesOf(own: OwnStyles): string[] {
  return [...STYLE_NAMES, ...own.flatMap((style) => (style ? [style.name] : []))]
}
