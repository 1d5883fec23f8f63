import { assetsOf } from '../../core/interview/assets'
import type { Interview } from '../../core/interview/interview'
import type { Assets } from '../../core/write/written'
import type { StoredAsset } from '../assets/asset'
import type { ExportTarget } from './exports'

/** Outputs that carry pictures. They are one file each, so the pictures lie in them. */
const WITH_PICTURES: ReadonlySet<ExportTarget> = new Set(['page', 'pdf'])

/**
 * The pictures of an interview as `data:` URLs, as far as an output carries any.
 * @param read gives an asset by its name, or null where it is missing
 */
export async function embedAssets(
  interview: Interview,
  to: ExportTarget,
  read: (name: string) => Promise<StoredAsset | null>,
): Promise<Assets> {
  const sources = new Map<string, string>()
  for (const name of WITH_PICTURES.has(to) ? assetsOf(interview) : []) {
    const asset = await read(name)
    if (asset) sources.set(name, `data:${asset.type};base64,${Buffer.from(asset.bytes).toString('base64')}`)
  }
  return (name) => sources.get(name) ?? null
}
