import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Inline, Interview } from '../../../src/core/interview/interview'
import { printedTexts, wordsOf } from '../../../src/core/interview/views'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { cleanData } from '../../../src/core/write/cleanText'
import { writeFragment } from '../../../src/core/write/fragment'
import { writePage } from '../../../src/core/write/page'
import { DEFAULT_PAGE_SETUP } from '../../../src/core/write/pageSetup'
import { writePrint } from '../../../src/core/write/print'
import { writeText } from '../../../src/core/write/text'
import { requireBrowser } from '../../../src/server/findBrowser'
import { elementsOf, readHtml, textOf } from './readHtml'

const style = houseStyle('every-turn')

const ATTACKS = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "' onmouseover='window.hacked = 1",
  '</title></style></script></article><svg onload="window.hacked = 1">',
  ']]> --> <!-- <![CDATA[ */ } @import "x"; \\',
  '&lt;script&gt; &#60; &amp;nbsp;',
  'nul\u0000 escape\u001b bell\u0007 vertical\u000btab c1\u0085\u009f',
  'lone \ud800 and \udc00 surrogate, not\ufdd0 a\ufffe\u{1ffff} character',
  'line\u2028separator\r\nand\ttab',
  '$' + '{7*7} {{7*7}} %s',
]
const attack = ATTACKS.join(' ')

function hostile(): Interview {
  const inline: Inline[] = [
    { text: attack, marks: ['bold', 'superscript'], link: 'javascript:alert(1)', lang: '"><script>' },
    { break: true },
    { text: attack, link: `https://beispiel.example/"onclick="window.hacked=1"><script>` },
  ]
  const image = { asset: attack, alt: attack, credit: attack }
  return {
    format: 'wechselrede',
    version: 1,
    language: 'de',
    frame: {
      kicker: attack,
      headline: attack,
      standfirst: [inline],
      byline: attack,
      section: attack,
      tags: [attack],
      slug: attack,
      date: null,
      targetLength: null,
    },
    people: [
      {
        id: attack,
        name: attack,
        short: attack,
        role: 'interviewer',
        position: attack,
        organisation: attack,
        bio: [inline],
        portrait: image,
        links: [{ label: attack, url: 'javascript:alert(1)' }],
      },
    ],
    body: [
      {
        type: 'turn',
        id: attack,
        speaker: attack,
        blocks: [
          { type: 'paragraph', content: inline },
          { type: 'list', ordered: false, items: [inline] },
          { type: 'pullQuote', content: inline, speaker: attack, turn: attack },
          { type: 'figure', image, caption: inline },
          { type: 'note', content: [{ text: 'GEHEIM' }] },
        ],
      },
      { type: 'subhead', content: inline },
      { type: 'box', title: attack, content: [inline] },
      { type: 'bio', person: attack },
    ],
  }
}

const outputs = {
  page: writePage(hostile(), { style, assets: (name) => `bild-${name}.jpg` }),
  print: writePrint(hostile(), { style, css: '', setup: DEFAULT_PAGE_SETUP, assets: (name) => `bild-${name}.jpg` }),
  fragment: writeFragment(hostile(), { style, withHeadline: true }),
}

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await requireBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
})
afterAll(() => browser.close())

test.each(Object.entries(outputs))('%s shows hostile strings as words and runs nothing', async (name, { content }) => {
  const elements = elementsOf(readHtml(content))
  expect(content).not.toContain('GEHEIM')
  expect(forbiddenIn(content)).toEqual([])
  for (const { attributes } of elements) {
    expect(Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'style')).toEqual([])
    expect(attributes.href ?? 'https:').toMatch(/^(https?|mailto|tel):/)
  }

  // Without its policy, so that only the escaping stands between the strings and a script.
  const page = await browser.newPage()
  await page.setContent(content.replace(/<meta http-equiv[^>]*>/, ''), { waitUntil: 'load' })
  const seen = await page.evaluate(() => ({
    hacked: 'hacked' in window,
    names: [...document.querySelectorAll('body *')].map(({ localName }) => localName),
    words: document.body.textContent,
    title: document.title,
  }))
  await page.close()
  expect(seen.hacked).toBe(false)
  expect(seen.names).toEqual(namesBelowBody(content))
  if (name !== 'page') return
  const words = wordsOf(seen.words).join(' ')
  for (const text of printedTexts(cleanData(hostile()))) expect(words).toContain(wordsOf(text).join(' '))
})

test('the data for search engines stays in its element and can be read', () => {
  const data = elementsOf(readHtml(outputs.page.content)).find(({ name }) => name === 'script')
  if (!data) throw new Error('no data')
  expect(textOf(data)).not.toContain('<')
  expect(JSON.parse(textOf(data))).toMatchObject({ '@type': 'NewsArticle', inLanguage: 'de' })
})

test('a link that is none is dropped with a finding, its words stay', () => {
  const dropped = outputs.page.findings.filter(({ rule }) => rule === 'link-dropped')
  expect(dropped.map(({ where }) => where?.path.join('.'))).toContain('body.0.blocks.0.content')
  expect(dropped[0]).toMatchObject({ severity: 'check', values: { value: 'javascript:alert(1)' } })
})

test('plain text carries the words and no control characters', () => {
  const { content } = writeText(hostile(), { style })
  expect(forbiddenIn(content)).toEqual([])
  expect(content).not.toContain('GEHEIM')
  expect(wordsOf(content).join(' ')).toContain(wordsOf(cleanData(attack)).join(' '))
})

/** What HTML and plain text must not contain: controls but for line feeds, lone surrogates, noncharacters. */
function forbiddenIn(content: string): string[] {
  return [...content].filter((character) => character !== '\n' && /\p{Cc}|\p{Surrogate}|\p{NChar}/u.test(character))
}

function namesBelowBody(content: string): string[] {
  const all = elementsOf(readHtml(content))
  const body = all.find(({ name }) => name === 'body')
  return (body ? elementsOf(body) : all).map(({ name }) => name)
}
