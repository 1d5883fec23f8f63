import { dirname } from 'node:path'
import type { Finding } from '../core/interview/finding'
import type { Interview } from '../core/interview/interview'
import { DEFAULT_STYLE, houseStyle, type OwnStyles, STYLE_NAMES } from '../core/style/houseStyle'
import { unknownStyle } from '../core/style/unknownStyle'
import { DEFAULT_PAGE_SETUP } from '../core/write/pageSetup'
import { readAsset } from '../host/assets/assetFolder'
import { parseDraftFile } from '../host/drafts/draftFile'
import type { DraftStyle } from '../host/drafts/drafts'
import { createExporter } from '../host/export/createExporter'
import type { Exported } from '../host/export/exports'
import { readSettings } from '../host/settings/readSettings'
import { standardFolders } from '../host/standardFolders'
import type { Printer } from '../server/printPdf'
import { type ExportWish, oneOf } from './commandLine'
import { readInput } from './readInput'

/** Reads a file and makes what is wanted of it. @throws Refusal, HostError */
export async function makeOutput(
  { file, to, layout, packed, style: wanted }: ExportWish & { file: string },
  printer: Printer,
): Promise<{ made: Exported; findings: Finding[]; interview: Interview }> {
  const { bytes, reading } = await readInput(file)
  const { name: chosen, own } = await chosenStyle(bytes)
  if (wanted !== null) oneOf('unknown-style', namesOf(own), wanted)
  const name = wanted ?? chosen
  // A draft's pictures lie beside its file.
  const read = (asset: string) => readAsset(dirname(file), asset)
  const pageSetup = { ...DEFAULT_PAGE_SETUP, layout }
  const options = { to, style: houseStyle(name, own), pageSetup, packed, readAsset: read }
  const { interview } = reading
  const made = await createExporter(printer)(interview, options)
  return { made, findings: [...reading.findings, ...unknownStyle(name, own), ...made.findings], interview }
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
