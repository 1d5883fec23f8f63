import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from '@wordpress/block-serialization-default-parser'
import fc from 'fast-check'
import { Marked } from 'marked'
import { expect, test } from 'vitest'
import { createInterview } from '../../../src/core/interview/create'
import type { ImageRef, Interview } from '../../../src/core/interview/interview'
import { wordsOf } from '../../../src/core/interview/views'
import { visibleText } from '../../../src/core/read/html/visibleText'
import { EMPHASES, houseStyle, STYLE_NAMES } from '../../../src/core/style/houseStyle'
import { writeGhost } from '../../../src/core/write/ghost'
import { escapeHtml } from '../../../src/core/write/html'
import { writeMarkdown } from '../../../src/core/write/markdown'
import { writeNinjs } from '../../../src/core/write/ninjs'
import { writePage } from '../../../src/core/write/page'
import { SEMANTIC_STYLE, writeSemantic } from '../../../src/core/write/semantic'
import { writeText } from '../../../src/core/write/text'
import { writeWordPress } from '../../../src/core/write/wordpress'
import { anyInterview } from '../arbitraries'
import { everything } from './everything'
import { ghostHtml, ghostPost } from './ghostHtml'
import { elementsOf, readHtml } from './readHtml'

const assets = (name: string) => `bilder/${name}`
const seen = (html: string) => wordsOf(visibleText(html))
/** Writes alternative texts as CommonMark says (`\\&amp;` is no entity), which marked does not. */
const markdown = new Marked({
  gfm: true,
  async: false,
  renderer: {
    image({ href, tokens }) {
      const alt = this.parser.parseInline(tokens, this.parser.textRenderer)
      return `<img src="${escapeHtml(href)}" alt="${escapeHtml(alt)}">`
    },
  },
})

async function checkWords(interview: Interview, name: string) {
  const options = { style: houseStyle(name), assets }
  const page = seen(writePage(interview, options).content)
  expect(seen(writeSemantic(interview, { ...options, withHeadline: true }).content)).toEqual(page)
  expect(seen(writeWordPress(interview, { ...options, withHeadline: true }).content)).toEqual(page)
  expect(seen(markdown.parse(writeMarkdown(interview, options).content) as string)).toEqual(page)
  const post = ghostPost(writeGhost(interview, options).content)
  const untitled = { ...interview, frame: { ...interview.frame, headline: '' } }
  expect(seen(await ghostHtml(post.lexical))).toEqual(seen(writePage(untitled, options).content))
}

test('what others make of our output says the words of the page, in order', async () => {
  for (const name of STYLE_NAMES) await checkWords(everything(), name)
  const entity = everything()
  for (const item of entity.body) if (item.type === 'figure') item.image.alt = '&amp;'
  await checkWords(entity, 'every-turn')
  await fc.assert(fc.asyncProperty(anyInterview, fc.constantFrom(...STYLE_NAMES), checkWords), { numRuns: 100 })
})

test('pictures without an address are left out with a finding, their captions stay', () => {
  const style = houseStyle('every-turn')
  for (const write of [writeSemantic, writeWordPress, writeMarkdown, writeGhost]) {
    const { content, findings } = write(everything(), { style })
    expect(content).toContain('Der Kai am Morgen')
    expect(content).not.toContain('kai.jpg')
    // Said by what it shows: an asset is named by its checksum.
    const values = { name: 'kai.jpg', shown: 'Leerer Kai im Nebel' }
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'image-left-out', values }))
    const none = write(everything(), { style, assets: () => null })
    expect(none.findings).toContainEqual(expect.objectContaining({ rule: 'image-missing', values }))
  }
})

test('a picture that nobody has described is named by its caption, a portrait by its person', () => {
  const source = everything()
  const bare = (image: ImageRef) => ({ ...image, alt: '' })
  const body = source.body.map((item) => (item.type === 'figure' ? { ...item, image: bare(item.image) } : item))
  const people = source.people.map((person) => ({ ...person, portrait: person.portrait && bare(person.portrait) }))
  for (const write of [writePage, writeWordPress, writeMarkdown, writeGhost]) {
    const { findings } = write({ ...source, body, people }, { style: houseStyle('every-turn'), assets: () => null })
    const shown = findings.filter(({ rule }) => rule === 'image-missing').map(({ values }) => values.shown)
    expect(shown).toEqual([expect.stringMatching(/^Der Kai am Morgen/), 'Dr. Ylva Brandström'])
  }
})

test('every class of the HTML with classes is documented, and the style sheet is the one in the document', () => {
  const document = readFileSync(resolve(import.meta.dirname, '../../../docs/semantic-html.md'), 'utf8')
  const styles = STYLE_NAMES.flatMap((name) => EMPHASES.map((emphasis) => ({ ...houseStyle(name), emphasis })))
  const classes = styles.flatMap((style) =>
    elementsOf(readHtml(writeSemantic(everything(), { style, assets, withHeadline: true }).content)).flatMap(
      ({ attributes }) => attributes.class?.split(' ') ?? [],
    ),
  )
  const voices = /^voice-[1-5]$/
  for (const name of new Set(classes)) if (!voices.test(name)) expect(document).toContain(`\`${name}\``)
  expect(document).toContain(SEMANTIC_STYLE)
})

type ParsedBlock = ReturnType<typeof parse>[number]

function withInner(blocks: readonly ParsedBlock[]): ParsedBlock[] {
  return blocks.flatMap((block) => [block, ...withInner(block.innerBlocks)])
}

test('WordPress finds nothing but core blocks, whatever the words are', () => {
  const names = ['paragraph', 'heading', 'list', 'list-item', 'image', 'pullquote', 'group'].map(
    (name) => `core/${name}`,
  )
  fc.assert(
    fc.property(anyInterview, (interview) => {
      const blocks = parse(writeWordPress(interview, { style: houseStyle('every-turn'), assets }).content)
      for (const { blockName, innerHTML } of withInner(blocks)) {
        // Between blocks stand blank lines, which the parser takes for free text.
        if (blockName === null) expect(innerHTML.trim()).toBe('')
        else expect(names).toContain(blockName)
        expect(innerHTML).not.toContain('[')
      }
    }),
    { numRuns: 100 },
  )
})

test('a post for Ghost has its headline, slug and tags in their fields and is a draft there', () => {
  const post = ghostPost(writeGhost(everything(), { style: houseStyle('every-turn') }).content)
  expect(post).toMatchObject({
    title: '„Lärm ist ungebetene Auskunft“ #Hafenstille',
    slug: 'laerm-ist-auskunft',
    status: 'draft',
    tags: [{ name: 'Akustik' }, { name: 'Stadtplanung' }],
  })
})

test('a post without a word can be opened', async () => {
  const { content } = writeGhost(createInterview('de'), { style: houseStyle('every-turn') })
  expect(await ghostHtml(ghostPost(content).lexical)).toBe('')
})

test('a news item carries the text as HTML and plain, the guests and the pictures', () => {
  const style = houseStyle('every-turn')
  const item = JSON.parse(writeNinjs(everything(), { style, assets }).content)
  expect(item).toMatchObject({
    type: 'text',
    by: 'Carla Nünning',
    people: [{ rel: 'interviewer' }, { name: 'Dr. Ylva Brandström', rel: 'interviewee' }, { rel: 'interviewee' }],
    associations: [{ name: 'kai.jpg', renditions: [{ href: 'bilder/kai.jpg' }] }, { name: 'ylva.jpg' }],
  })
  expect(item.bodies.map(({ value }: { value: string }) => value)).toEqual([
    writeSemantic(everything(), { style, assets, withHeadline: true }).content,
    writeText(everything(), { style }).content,
  ])
})

test('a title that Ghost would refuse is said before it does, and not cut off', () => {
  const interview = createInterview('de')
  const post = (length: number) => {
    interview.frame.headline = 'Wort '.repeat(100).slice(0, length).replace(/ $/, 'x')
    return writeGhost(interview, { style: houseStyle('every-turn') })
  }
  expect(post(255).findings).toEqual([])
  const { content, findings } = post(256)
  expect(findings).toMatchObject([{ rule: 'ghost-title-long', severity: 'error', values: { count: 256, limit: 255 } }])
  expect(ghostPost(content).title).toHaveLength(256)
})
