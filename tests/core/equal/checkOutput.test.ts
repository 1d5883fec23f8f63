import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CheckedOutput, checkOutput } from '../../../src/core/equal/checkOutput'
import { createInterview } from '../../../src/core/interview/create'
import type { Finding } from '../../../src/core/interview/finding'
import type { Interview } from '../../../src/core/interview/interview'
import { houseStyle, STYLE_NAMES } from '../../../src/core/style/houseStyle'
import type { HouseStyle } from '../../../src/core/style/houseStyleSchema'
import { writeDocx } from '../../../src/core/write/docx'
import { writeFragment } from '../../../src/core/write/fragment'
import { writeGhost } from '../../../src/core/write/ghost'
import { writeMarkdown } from '../../../src/core/write/markdown'
import { writeNinjs } from '../../../src/core/write/ninjs'
import { writePage } from '../../../src/core/write/page'
import { writeSemantic } from '../../../src/core/write/semantic'
import { writeText } from '../../../src/core/write/text'
import { writeWordPress } from '../../../src/core/write/wordpress'
import type { Written } from '../../../src/core/write/written'
import { plainPng } from '../../pictures'
import { anyInterview } from '../arbitraries'
import { everything } from '../write/everything'

type To = CheckedOutput['to']
interface Made {
  content: Uint8Array
  findings: Finding[]
}

const assets = (name: string) => (name === 'kai.jpg' ? 'pictures/kai.jpg' : null)
const bytes = ({ content, findings }: Written): Made => ({ content: new TextEncoder().encode(content), findings })

const writers: Record<To, (interview: Interview, style: HouseStyle, withHeadline: boolean) => Made | Promise<Made>> = {
  page: (interview, style) => bytes(writePage(interview, { style, assets })),
  fragment: (interview, style, withHeadline) => bytes(writeFragment(interview, { style, withHeadline })),
  semantic: (interview, style, withHeadline) => bytes(writeSemantic(interview, { style, withHeadline, assets })),
  wordpress: (interview, style, withHeadline) => bytes(writeWordPress(interview, { style, withHeadline, assets })),
  ghost: (interview, style) => bytes(writeGhost(interview, { style, assets })),
  markdown: (interview, style) => bytes(writeMarkdown(interview, { style, assets })),
  text: (interview, style) => bytes(writeText(interview, { style })),
  docx: (interview, style) =>
    writeDocx(interview, { style, pictures: (name) => (name === 'kai.jpg' ? plainPng() : null) }),
  ninjs: (interview, style) => bytes(writeNinjs(interview, { style, assets })),
}
const TARGETS = Object.keys(writers) as To[]

async function check(interview: Interview, to: To, name = 'every-turn', withHeadline = false) {
  const style = houseStyle(name)
  const made = await writers[to](interview, style, withHeadline)
  return { made, comparison: checkOutput(interview, { to, ...made, style, withHeadline }) }
}

describe.each(TARGETS)('%s', (to) => {
  test.each(STYLE_NAMES)('says the words of the draft in the style %s', async (name) => {
    for (const withHeadline of [true, false]) {
      const { comparison } = await check(everything(), to, name, withHeadline)
      expect(comparison).toEqual({ same: true, characters: expect.any(Number) })
    }
  })

  test('says the words of any interview', async () => {
    const property = fc.asyncProperty(
      anyInterview,
      fc.constantFrom(...STYLE_NAMES),
      fc.boolean(),
      async (interview, name, withHeadline) => {
        expect(await check(interview, to, name, withHeadline)).toMatchObject({ comparison: { same: true } })
      },
    )
    await fc.assert(property, { numRuns: to === 'docx' ? 40 : 150 })
  })

  test('a draft without words is the same, too', async () => {
    const { comparison } = await check(createInterview('de'), to)
    expect(comparison).toMatchObject({ same: true })
  })

  test('a word that is missing, another, or one too many is found at its place', async () => {
    // Teeth: the output was made of another draft than the one it is compared with.
    const { made } = await check(everything(), to)
    const place = ['body', 0, 'blocks', 0, 'content']
    const changes: [change: (text: string) => string, expected: string][] = [
      [(text) => text.replace('zuletzt still', 'zuletzt ganz still'), 'ganz still?'],
      [(text) => text.replace('zuletzt still', 'still'), 'still?'],
      [(text) => text.replace('zuletzt still', 'still zuletzt'), 'still zuletzt?'],
    ]
    for (const [change, expected] of changes) {
      const other: Interview = JSON.parse(change(JSON.stringify(everything())))
      const comparison = checkOutput(other, { to, ...made, style: houseStyle('every-turn') })
      expect(comparison).toMatchObject({ same: false, path: place, expected })
    }
  })

  test('a note that slipped out is found', async () => {
    const source = everything()
    const open: Interview = {
      ...source,
      body: [...source.body, { type: 'paragraph', content: [{ text: 'Nur für die Redaktion.' }] }],
    }
    const { made } = await check(open, to)
    expect(checkOutput(source, { to, ...made, style: houseStyle('every-turn') })).toMatchObject({ same: false })
  })
})
