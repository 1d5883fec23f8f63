import type { ImageRef, Inline, Interview } from '../interview/interview'
import { authorOf, plainText } from '../interview/views'
import { composeArticle } from './article'
import { fixedWords } from './fixedWords'
import { titleOf } from './page'
import { writeSemantic } from './semantic'
import { writeText } from './text'
import type { WriteOptions, Written } from './written'

/**
 * The interview as a news item in JSON for newsroom systems: IPTC ninjs 2.0 (iptc.org/std/ninjs). The text stands in it
 * twice, as HTML (`writeSemantic`) and plain; its pictures are associations.
 */
export function writeNinjs(source: Interview, options: WriteOptions): Written {
  const { article } = composeArticle(source, options.style)
  const { interview } = article
  const html = writeSemantic(source, { ...options, withHeadline: true })
  const plain = writeText(source, options)
  const { frame, people, language } = interview
  const description = frame.standfirst.map(plainText).join(' ').trim()
  const item = {
    uri: identifier(interview),
    type: 'text',
    representationtype: 'full',
    language,
    ...filled('title', titleOf(interview)),
    ...filled('slugline', frame.slug),
    ...filled('by', authorOf(interview)),
    ...(frame.date && { contentcreated: `${frame.date}T00:00:00Z` }),
    genres: [{ name: 'Interview', uri: 'http://cv.iptc.org/newscodes/genre/Interview' }],
    ...(frame.headline.trim() && { headlines: [{ role: 'main', value: frame.headline }] }),
    ...(description && { descriptions: [{ role: 'abstract', contenttype: 'text/plain', value: description }] }),
    bodies: [
      { role: 'html5', contenttype: 'text/html', value: html.content },
      { role: 'text', contenttype: 'text/plain', charcount: [...plain.content].length, value: plain.content },
    ],
    ...list(
      'people',
      people.filter(({ name }) => name.trim()).map(({ name, role }) => ({ name, rel: RELATIONS[role] })),
    ),
    ...list(
      'organisations',
      organisationsOf(interview).map((name) => ({ name })),
    ),
    ...list(
      'subjects',
      [frame.section, ...frame.tags].filter((name) => name.trim()).map((name) => ({ name })),
    ),
    ...list(
      'associations',
      picturesOf(interview).map((picture) => association(picture, interview, options)),
    ),
    standard: { name: 'ninjs', version: '2.0', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.0.json' },
  }
  return { content: `${JSON.stringify(item, null, 1)}\n`, findings: html.findings }
}

/** What people are to the item. */
const RELATIONS = { guest: 'interviewee', interviewer: 'interviewer' } as const

/**
 * A name for the item that stays the same from export to export. An interview has no address of its own; a system that
 * takes it in gives it one.
 */
function identifier({ frame }: Interview): string {
  const name = frame.slug.trim() || frame.headline.trim() || 'interview'
  return `urn:x-wechselrede:${encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
}

function organisationsOf({ people }: Interview): string[] {
  return [...new Set(people.map(({ organisation }) => organisation.trim()).filter((name) => name !== ''))]
}

interface Picture {
  image: ImageRef
  caption: Inline[]
}

/** In the order of the text, portraits last. */
function picturesOf({ body, people }: Interview): Picture[] {
  const blocks = body.flatMap((item) => (item.type === 'turn' ? item.blocks : [item]))
  const figures = blocks.flatMap((block) =>
    block.type === 'figure' ? [{ image: block.image, caption: block.caption }] : [],
  )
  const shown = new Set(blocks.flatMap((block) => (block.type === 'bio' ? [block.person] : [])))
  const portraits = people.flatMap(({ id, portrait, name }) =>
    portrait && shown.has(id) ? [{ image: portrait, caption: [{ text: name }] }] : [],
  )
  return [...figures, ...portraits].filter(({ image }) => image.asset !== '')
}

function association({ image, caption }: Picture, { language }: Interview, { assets }: WriteOptions) {
  const href = assets?.(image.asset) ?? null
  const { photo } = fixedWords(language)
  const description = plainText(caption).trim()
  return {
    name: image.asset,
    uri: `urn:x-wechselrede:${encodeURIComponent(image.asset)}`,
    type: 'picture',
    ...filled('title', image.alt.trim() || photo),
    ...filled('by', image.credit),
    ...(description && { descriptions: [{ role: 'caption', contenttype: 'text/plain', value: description }] }),
    ...(href !== null && { renditions: [{ name: 'original', href }] }),
  }
}

function filled(key: string, value: string): Record<string, string> {
  return value.trim() === '' ? {} : { [key]: value }
}

function list(key: string, values: readonly object[]): Record<string, readonly object[]> {
  return values.length === 0 ? {} : { [key]: values }
}
