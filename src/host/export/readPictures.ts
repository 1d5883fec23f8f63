import { assetsOf } from '../../core/interview/assets'
import type { Interview } from '../../core/interview/interview'
import type { Assets } from '../../core/write/written'
import type { StoredAsset } from '../assets/asset'

/** The pictures of an interview by their names; those that are missing have no entry. Without `read` none is there. */
export async function readPictures(
  interview: Interview,
  read: ((name: string) => Promise<StoredAsset | null>) | undefined,
): Promise<ReadonlyMap<string, StoredAsset>> {
  const pictures = new Map<string, StoredAsset>()
  for (const name of read ? assetsOf(interview) : []) {
    const asset = await read?.(name)
    if (asset) pictures.set(name, asset)
  }
  return pictures
}

/** Addresses for outputs that are one file with its pictures in it. */
export function embedded(pictures: ReadonlyMap<string, StoredAsset>): Assets {
  return (name) => {
    const picture = pictures.get(name)
    return picture ? dataUrl(picture) : null
  }
}

/** As an address that carries the picture itself. */
function dataUrl({ type, bytes }: StoredAsset): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
