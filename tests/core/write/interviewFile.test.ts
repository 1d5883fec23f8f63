import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unpackInterviewFile } from '../../../src/core/read/files/interviewFile'
import { readBytes } from '../../../src/core/read/readBytes'
import { writeInterviewFile } from '../../../src/core/write/interviewFile'
import { anyInterview } from '../arbitraries'

const asset = `${'0'.repeat(63)}a.png`
const options = { newId: () => 'new' }

describe('an interview as one file', () => {
  test('is read back the same, with its pictures', async () => {
    await fc.assert(
      fc.asyncProperty(anyInterview, fc.uint8Array({ minLength: 1, maxLength: 500 }), async (interview, picture) => {
        const file = writeInterviewFile(interview, new Map([[asset, picture]]))
        const read = await readBytes(file, 'Ein Gespräch.interview', options)
        expect(read.ok && read.reading.interview).toEqual(interview)
        expect(unpackInterviewFile(file).assets).toEqual(new Map([[asset, picture]]))
        expect(writeInterviewFile(interview, new Map([[asset, picture]]))).toEqual(file)
      }),
      { numRuns: 100 },
    )
  })

  test('never fails on what is none, and takes no picture from elsewhere in it', async () => {
    const json = new TextEncoder().encode('{}')
    const file = zipSync({
      'interview.json': json,
      'assets/../../x.png': json,
      [`other/${asset}`]: json,
      'assets/x.png': json,
    })
    expect(unpackInterviewFile(file).assets).toEqual(new Map())
    for (const bytes of [file, zipSync({ 'a.txt': json }), new TextEncoder().encode('PK\x03\x04 half')]) {
      expect(await readBytes(bytes, 'a.interview', options)).toMatchObject({ ok: false })
    }
  })

  test('that unpacks to more than any interview has is refused', async () => {
    const bomb = zipSync({ 'interview.json': new Uint8Array(200_000_000) })
    expect(await readBytes(bomb, 'a.interview', options)).toMatchObject({ ok: false, code: 'file-too-large-inside' })
  })
})
