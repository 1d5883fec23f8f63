import { type Zippable, zipSync } from 'fflate'
import type { Finding } from '../../core/interview/finding'
import type { Interview } from '../../core/interview/interview'
import { FILE_ENDINGS, type PackedTarget } from '../../core/write/exportTarget'
import { SEMANTIC_STYLE } from '../../core/write/semantic'
import type { Assets } from '../../core/write/written'
import type { StoredAsset } from '../assets/asset'
import { safeFileName } from '../safeFileName'
import type { Exported } from './exports'

/** Where the pictures lie in the ZIP. */
const FOLDER = 'pictures'

/**
 * Outputs of one interview as a ZIP, with its pictures in a folder that the outputs refer to, and with the style sheet of
 * the HTML with classes.
 * @param write gives one of the outputs
 */
export async function packExports(
  { interview, pictures }: { interview: Interview; pictures: ReadonlyMap<string, StoredAsset> },
  targets: readonly PackedTarget[],
  write: (to: PackedTarget, beside: Assets) => Promise<Exported>,
): Promise<Exported> {
  const beside: Assets = (name) => (pictures.has(name) ? `${FOLDER}/${encodeURIComponent(safeFileName(name))}` : null)
  const base = baseName(interview)
  const files: Zippable = {}
  const findings = new Map<string, Finding>()
  let characters: number | null = null
  for (const to of targets) {
    const made = await write(to, beside)
    files[base + FILE_ENDINGS[to]] = made.content
    // Signs of lists and headlines make small differences; the fullest counts.
    if (made.characters !== null) characters = Math.max(characters ?? 0, made.characters)
    // The same picture is missing in each of them.
    for (const finding of made.findings) findings.set(JSON.stringify(finding), finding)
  }
  if (targets.includes('semantic')) files['interview.css'] = new TextEncoder().encode(SEMANTIC_STYLE)
  for (const [name, { bytes }] of pictures) files[`${FOLDER}/${safeFileName(name)}`] = [bytes, { level: 0 }]
  return { content: zipSync(files), findings: [...findings.values()], characters }
}

function baseName({ frame }: Interview): string {
  const name = safeFileName((frame.slug || frame.headline).slice(0, 80).trim())
  return name === '' ? 'interview' : name
}
