import { bytesOf, createByteReader, DamagedPicture, fourBytes, joinBytes, lettersOf } from './byteReader'
import { crc32 } from './crc32'
import { type Exif, NO_EXIF, readExif, writeExif } from './exif'
import type { CleanedFile } from './picture'

export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** Chunks that decide what is seen, those of an animation too. Texts, times and all unknown ones go. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
)

/** A PNG file with nothing but the chunks of KEPT and what `exif.ts` keeps. Damage shows in the checksums. */
export function cleanPng(bytes: Uint8Array): CleanedFile {
  const reader = createByteReader(bytes, { from: PNG_SIGNATURE.length })
  const kept: Uint8Array[] = []
  let exif: Exif = NO_EXIF
  let size: { width: number; height: number } | null = null
  let hasData = false
  for (let type = ''; type !== 'IEND'; ) {
    const start = reader.at()
    const length = reader.u32()
    const checked = reader.take(4 + length)
    type = lettersOf(checked.subarray(0, 4))
    const data = checked.subarray(4)
    const isSound = reader.u32() === crc32(checked)
    if (!KEPT.has(type) && type !== 'eXIf') continue
    if (!isSound) throw new DamagedPicture(`checksum of ${type}`)
    if (type === 'eXIf') exif = readExif(data)
    else kept.push(reader.since(start))
    if (type === 'IHDR') size ??= sizeOf(data)
    else if (!size) throw new DamagedPicture('no header')
    hasData ||= type === 'IDAT'
  }
  if (!size || !hasData) throw new DamagedPicture('no picture data')
  const tiff = writeExif(exif)
  const [header = new Uint8Array(), ...rest] = kept
  const own = tiff ? [chunkOf('eXIf', tiff)] : []
  return { ...size, exif, bytes: joinBytes([PNG_SIGNATURE, header, ...own, ...rest]) }
}

function sizeOf(header: Uint8Array): { width: number; height: number } {
  const reader = createByteReader(header)
  return { width: reader.u32(), height: reader.u32() }
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const checked = joinBytes([bytesOf(type), data])
  return joinBytes([fourBytes(data.length), checked, fourBytes(crc32(checked))])
}
