import { expect, test } from 'vitest'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { writeFragment } from '../../../src/core/write/fragment'
import { writeGhost } from '../../../src/core/write/ghost'
import { writeMarkdown } from '../../../src/core/write/markdown'
import { writeNinjs } from '../../../src/core/write/ninjs'
import { writePage } from '../../../src/core/write/page'
import { DEFAULT_PAGE_SETUP } from '../../../src/core/write/pageSetup'
import { writePrint } from '../../../src/core/write/print'
import { writeSemantic } from '../../../src/core/write/semantic'
import { writeText } from '../../../src/core/write/text'
import { writeWordPress } from '../../../src/core/write/wordpress'
import { everything, fixture } from './everything'

const assets = (name: string) => (name === 'kai.jpg' ? 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' : null)
const style = houseStyle('every-turn')
const short = houseStyle('full-then-short')
const bold = houseStyle('question-bold')

// After a wanted change: npx vitest run tests/core/write/goldenFiles -u, and read the difference.
test.each([
  ['page.html', () => writePage(everything(), { style, assets })],
  ['page-question-bold.html', () => writePage(everything(), { style: bold })],
  ['fragment.html', () => writeFragment(everything(), { style })],
  ['fragment-question-bold.html', () => writeFragment(everything(), { style: bold, withHeadline: true })],
  ['text.txt', () => writeText(everything(), { style })],
  ['text-full-then-short.txt', () => writeText(everything(), { style: short })],
  ['semantic.html', () => writeSemantic(everything(), { style, assets })],
  ['semantic-question-bold.html', () => writeSemantic(everything(), { style: bold, withHeadline: true })],
  ['wordpress.html', () => writeWordPress(everything(), { style, assets })],
  ['wordpress-question-bold.html', () => writeWordPress(everything(), { style: bold, withHeadline: true })],
  ['ghost.json', () => writeGhost(everything(), { style, assets })],
  ['markdown.md', () => writeMarkdown(everything(), { style, assets })],
  ['markdown-question-bold.md', () => writeMarkdown(everything(), { style: bold })],
  ['ninjs.json', () => writeNinjs(everything(), { style, assets })],
  ['print.html', () => writePrint(everything(), { style: short, assets, css: '', setup: DEFAULT_PAGE_SETUP })],
])('writes %s', async (name, write) => {
  const { content, findings } = write()
  await expect(content).toMatchFileSnapshot(fixture(name))
  await expect(`${JSON.stringify(findings, null, 1)}\n`).toMatchFileSnapshot(fixture(`${name}.findings.json`))
})
