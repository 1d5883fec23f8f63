import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bytesOf, joinBytes } from '../../../src/core/picture/byteReader'
import { cleanPicture } from '../../../src/core/picture/cleanPicture'
import { readExif, writeExif } from '../../../src/core/picture/exif'
import { MAX_PICTURE_BYTES, type Picture } from '../../../src/core/picture/picture'
import {
  exif,
  gifOfProgram,
  jpegOfCamera,
  jpegSegment,
  LATITUDE_BYTES,
  plainJpeg,
  plainPng,
  plainWebp,
  pngOfProgram,
  SECRET,
  webpOfPhone,
} from '../../pictures'

const full = { jpeg: jpegOfCamera, png: pngOfProgram, webp: webpOfPhone, gif: gifOfProgram } as const
const KINDS = Object.keys(full) as (keyof typeof full)[]

function cleaned(bytes: Uint8Array): Picture {
  const result = cleanPicture(bytes)
  if (!result.ok) throw new Error(result.problem)
  return result.picture
}

function problemOf(bytes: Uint8Array): string | null {
  const result = cleanPicture(bytes)
  return result.ok ? null : result.problem
}

const holds = (bytes: Uint8Array, part: Uint8Array) => Buffer.from(bytes).includes(Buffer.from(part))
const LATITUDES = [LATITUDE_BYTES, exif({ order: 'II' }).subarray(-54, -30)]

describe('a cleaned picture', () => {
  it.each(KINDS)('says nothing of place, program and author’s notes: %s', (kind) => {
    const before = full[kind]()
    const { bytes } = cleaned(before)
    expect(holds(before, bytesOf(SECRET))).toBe(true)
    for (const secret of [bytesOf(SECRET), bytesOf('GPS'), bytesOf('xmp'), ...LATITUDES]) {
      expect(holds(bytes, secret)).toBe(false)
    }
    expect(bytes.length).toBeLessThan(before.length)
  })

  it.each(['II', 'MM'] as const)('had the place in it before, in the order of %s', (order) => {
    const place = order === 'MM' ? LATITUDE_BYTES : LATITUDES[1]
    expect(holds(jpegOfCamera({ order }), place ?? new Uint8Array())).toBe(true)
    expect(holds(cleaned(jpegOfCamera({ order })).bytes, place ?? new Uint8Array())).toBe(false)
  })

  it.each(['jpeg', 'png', 'webp'] as const)('keeps which way is up and whose picture it is: %s', (kind) => {
    const picture = cleaned(full[kind]({ orientation: 6, artist: 'Mira Tellkamp, Würzburg' }))
    expect(picture).toMatchObject({ kind, width: 2, height: 3, credit: 'Mira Tellkamp, Würzburg' })
    const upright = cleaned(full[kind]({ orientation: 3, artist: 'R. Ott' }))
    expect(upright).toMatchObject({ width: 3, height: 2, credit: 'R. Ott' })
    expect(cleaned(upright.bytes)).toEqual(upright)
  })

  it('keeps the colour profile, and the JFIF head as the first segment', () => {
    const { bytes } = cleaned(jpegOfCamera())
    expect(holds(bytes, bytesOf('ICC_PROFILE'))).toBe(true)
    expect(Buffer.from(bytes.subarray(2, 11)).toString('latin1')).toBe('\xff\xe0\0\x10JFIF\0')
    expect(holds(cleaned(pngOfProgram()).bytes, bytesOf('sRGB'))).toBe(true)
  })

  it.each([
    ['jpeg', plainJpeg()],
    ['png', plainPng()],
    ['webp', plainWebp()],
  ] as const)('is the same to the byte where there was nothing to take away: %s', (kind, bytes) => {
    expect(cleaned(bytes)).toEqual({ kind, width: 3, height: 2, credit: '', bytes })
  })

  it.each(KINDS)('stays as it is when it is cleaned again: %s', (kind) => {
    const once = cleaned(full[kind]())
    expect(cleaned(once.bytes)).toEqual(once)
  })
})

describe('what is refused', () => {
  it.each(KINDS)('a file that was cut off, wherever: %s', (kind) => {
    const { bytes } = cleaned(full[kind]())
    for (let length = 13; length < bytes.length; length++)
      expect(problemOf(bytes.subarray(0, length))).toBe('damaged-picture')
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('Hafenstille.png')],
    ['a PDF', bytesOf('%PDF-1.7\n')],
    ['a HEIC photo', bytesOf('\0\0\0\x18ftypheic')],
    ['a page', bytesOf('<!doctype html><svgs>')],
    ['a program', bytesOf('MZ\x90\0')],
  ])('%s is no picture', (_, bytes) => {
    expect(problemOf(bytes)).toBe('not-a-picture')
  })

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '\ufeff<?xml version="1.0"?>\n<!-- made by hand -->\n<!DOCTYPE svg>\n<svg:svg>',
  ])('a drawing that could carry a script has a sentence of its own', (text) => {
    expect(problemOf(new TextEncoder().encode(text))).toBe('svg-picture')
  })

  it('a changed byte in a PNG', () => {
    const bytes = plainPng()
    bytes[45] = (bytes[45] ?? 0) ^ 1
    expect(problemOf(bytes)).toBe('damaged-picture')
  })

  it('a small file that would unfold into gigabytes, and a file that is too long itself', () => {
    expect(problemOf(plainPng(3, 2, { claims: [60_000, 60_000] }))).toBe('large-picture')
    expect(problemOf(plainPng(3, 2, { claims: [0, 2] }))).toBe('damaged-picture')
    expect(problemOf(joinBytes([plainPng(), new Uint8Array(MAX_PICTURE_BYTES)]))).toBe('large-picture')
  })

  it('a JPEG without a picture', () => {
    expect(
      problemOf(joinBytes([Uint8Array.of(0xff, 0xd8), jpegSegment(0xfe, bytesOf('x')), Uint8Array.of(0xff, 0xd9)])),
    ).toBe('damaged-picture')
  })
})

it('never throws, and never lets the place through, whatever was changed in a file', () => {
  const kind = fc.constantFrom(...KINDS)
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(kind, changes, fc.nat(), (of, edits, cut) => {
      const bytes = full[of]().slice()
      for (const [at, value] of edits) bytes[at % bytes.length] = value
      const result = cleanPicture(cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes)
      if (!result.ok) return
      expect(cleanPicture(result.picture.bytes)).toEqual(result)
    }),
    { numRuns: 3000 },
  )
})

it('writes what it keeps of Exif so that it is read again, short texts too', () => {
  const words = fc.stringMatching(/^[!-~]{0,12}$/).map(bytesOf)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), words, words, (orientation, artist, copyright) => {
      const kept = { orientation, artist, copyright }
      const block = writeExif(kept)
      if (block) expect(readExif(block)).toEqual(kept)
      else expect(kept).toEqual({ orientation: 1, artist: new Uint8Array(), copyright: new Uint8Array() })
    }),
  )
})

it('takes Exif that makes no sense for none', () => {
  const nothing = readExif(new Uint8Array())
  expect(nothing.orientation).toBe(1)
  const block = exif({ orientation: 9 })
  expect(readExif(block).orientation).toBe(1)
  for (let length = 0; length < block.length; length++) expect(() => readExif(block.subarray(0, length))).not.toThrow()
})
