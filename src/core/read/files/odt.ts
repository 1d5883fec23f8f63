import { OdtWriter } from './odtWriter'
import { readXml } from './readXml'
import { type Unpack, UnreadableFile } from './unpacked'
import { zipParts } from './zipParts'

/** LibreOffice and other programs that write OpenDocument text (ISO/IEC 26300). */
export const unpackOdt: Unpack = (bytes) => {
  const parts = zipParts(bytes, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml')
  const content = parts.get('content.xml')
  if (!content) throw new UnreadableFile('damaged-file')
  if (isLocked(parts.get('META-INF/manifest.xml'))) throw new UnreadableFile('locked-file')
  const writer = new OdtWriter()
  readXml(content, writer)
  return writer.result()
}

/** A file with a password names the encryption of its parts. */
function isLocked(manifest: Uint8Array | undefined): boolean {
  let locked = false
  if (!manifest) return false
  readXml(manifest, {
    open(name) {
      if (name === 'manifest:encryption-data') locked = true
    },
  })
  return locked
}
