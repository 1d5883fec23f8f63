import { dirname } from 'node:path'
import { DEFAULT_STYLE, houseStyle } from '../core/style/houseStyle'
import type { Sentences } from '../core/wording/sentences'
import { readAsset } from '../host/assets/assetFolder'
import { parseDraftFile } from '../host/drafts/draftFile'
import { createExporter } from '../host/export/createExporter'
import { requireBrowser } from '../server/findBrowser'
import { createPrinter } from '../server/printPdf'
import type { Command } from './commandLine'
import { readInput } from './readInput'
import { reportFindings } from './reportFindings'
import { STREAM, writeOutput } from './writeOutput'

export async function exportFile(command: Command & { name: 'export' }, sentences: Sentences): Promise<void> {
  const { bytes, reading } = await readInput(command.file)
  const style = houseStyle(command.style ?? styleOf(bytes) ?? DEFAULT_STYLE)
  const printer = createPrinter(requireBrowser)
  try {
    // A draft's pictures lie beside its file.
    const read = (name: string) => readAsset(dirname(command.file), name)
    const made = await createExporter(printer)(reading.interview, { to: command.to, style, readAsset: read })
    await writeOutput(command.out, made.content)
    reportFindings([...reading.findings, ...made.findings], sentences)
  } finally {
    await printer.close()
  }
  if (command.out !== STREAM) {
    process.stdout.write(`${sentences('commandLine.written', { file: command.out })}\n`)
  }
}

/** The style that a draft has chosen for itself. */
function styleOf(bytes: Uint8Array): string | null {
  const file = parseDraftFile(new TextDecoder().decode(bytes))
  return file.ok ? file.draft.draft.style : null
}
