import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { createInterview } from '../../../src/core/interview/create'
import { unpackInterviewFile } from '../../../src/core/read/files/interviewFile'
import { readBytes } from '../../../src/core/read/readBytes'
import { houseStyle } from '../../../src/core/style/houseStyle'
import type { HouseStyle } from '../../../src/core/style/houseStyleSchema'
import { writeInterviewFile } from '../../../src/core/write/interviewFile'
import { anyInterview } from '../arbitraries'

const asset = `${'0'.repeat(63)}a.png`
const options = { newId: () => 'new' }
const ownStyle: HouseStyle = { ...houseStyle('initials'), name: 'Haus', quotes: 'guillemets-in' }
const style = { style: 'Haus', ownStyle }

describe('an interview as one file', () => {
  test('is read back the same, with its pictures', async () => {
    await fc.assert(
      fc.asyncProperty(anyInterview, fc.uint8Array({ minLength: 1, maxLength: 500 }), async (interview, picture) => {
        const file = writeInterviewFile(interview, new Map([[asset, picture]]), style)
        const read = await readBytes(file, 'Ein Gespräch.interview', options)
        expect(read.ok && read.reading.interview).toEqual(interview)
        expect(unpackInterviewFile(file)).toMatchObject({ assets: new Map([[asset, picture]]), style })
        expect(writeInterviewFile(interview, new Map([[asset, picture]]), style)).toEqual(file)
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

  test.each([
    ['names no style', {}],
    ['names one that is no style', { 'style.json': '{"style":7}' }],
    ['names one of a newer program', { 'style.json': '{"style":"Haus","ownStyle":{"name":"Haus","mood":"gut"}}' }],
    ['has half of one', { 'style.json': '{"style":' }],
  ])('that %s has none, and its words', async (_, parts) => {
    const interview = JSON.stringify(createInterview('de'))
    const texts = Object.entries({ 'interview.json': interview, ...parts })
    const file = zipSync(Object.fromEntries(texts.map(([name, text]) => [name, new TextEncoder().encode(text)])))
    expect(unpackInterviewFile(file)).toMatchObject({ text: interview, style: null })
  })

  test('that unpacks to more than any interview has is refused', async () => {
    const bomb = zipSync({ 'interview.json': new Uint8Array(200_000_000) })
    expect(await readBytes(bomb, 'a.interview', options)).toMatchObject({ ok: false, code: 'file-too-large-inside' })
  })
})
