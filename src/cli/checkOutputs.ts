import { dirname } from 'node:path'
import { houseStyle } from '../core/style/houseStyle'
import type { Sentences } from '../core/wording/sentences'
import { USUALLY_PACKED } from '../core/write/exportTarget'
import { readAsset } from '../host/assets/assetFolder'
import { createExporter } from '../host/export/createExporter'
import { HostError } from '../host/hostError'
import { requireBrowser } from '../server/findBrowser'
import { createPrinter } from '../server/printPdf'
import type { Command } from './commandLine'
import { chosenStyle } from './makeOutput'
import { readInput } from './readInput'
import { sentenceOfError } from './sentenceOfError'

/** Makes every output and says whether its words are those of the draft. Exit code 2 where one differs. */
export async function checkOutputs(command: Command & { name: 'check' }, sentences: Sentences): Promise<void> {
  const { bytes, reading } = await readInput(command.file)
  const { name, own } = await chosenStyle(bytes)
  const printer = createPrinter(requireBrowser)
  const exporter = createExporter(printer)
  const read = (asset: string) => readAsset(dirname(command.file), asset)
  for (const to of [...USUALLY_PACKED, 'pdf' as const]) {
    try {
      const { characters } = await exporter(reading.interview, { to, style: houseStyle(name, own), readAsset: read })
      const key = characters === null ? 'commandLine.not-compared' : 'commandLine.same-words'
      process.stdout.write(`${sentences(key, { to, characters: characters ?? 0 })}\n`)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      const value = sentenceOfError(error, sentences, reading.interview)
      process.stderr.write(`${sentences('commandLine.output-failed', { to, value })}\n`)
      process.exitCode = 2
    }
  }
  await printer.close()
}
