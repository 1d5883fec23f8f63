import { describe, expect, test } from 'vitest'
import { unpackMarkdown } from '../../../../src/core/read/files/markdown'
import { unpackRtf } from '../../../../src/core/read/files/rtf'
import { unpackSubtitles } from '../../../../src/core/read/files/subtitles'
import { unpackTranscript } from '../../../../src/core/read/files/transcriptJson'
import { readHtml } from '../../../../src/core/read/html'
import { growthOf, MOST_GROWTH } from '../growth'
import { counter } from '../readingSummary'

const WORDS = 'Der Kran läuft heute leise über den Kai, und niemand hört ihn mehr.'
const QUESTION = 'Was nun?'

/** Each style of a page, by the piece that comes again and again. */
const PAGES: Record<string, string> = {
  labels: `<p>Ina: ${QUESTION}</p><p>Tom: ${WORDS}</p>`,
  'bold labels': `<p><b>Ina:</b> ${QUESTION}</p><p><b>Tom:</b> ${WORDS}</p>`,
  'bold names without a colon': `<p><b>Ina</b> ${QUESTION}</p><p><b>Tom</b> ${WORDS}</p>`,
  'bold questions': `<p><strong>${QUESTION}</strong></p><p>${WORDS}</p><p>${WORDS}</p>`,
  'headings that ask': `<h3>${QUESTION}</h3><p>${WORDS}</p>`,
  'numbered bold questions': `<p><b>1. ${QUESTION}</b></p><p>${WORDS}</p>`,
  'a definition list': `<dl><dt>Ina</dt><dd>${QUESTION}</dd><dt>Tom</dt><dd>${WORDS}</dd></dl>`,
  'a table': `<table><tr><td>Ina</td><td>${QUESTION}</td></tr><tr><td>Tom</td><td>${WORDS}</td></tr></table>`,
  'line breaks': `Ina: ${QUESTION}<br>Tom: ${WORDS}<br>`,
  lists: `<p>Ina: ${QUESTION}</p><ul><li>${WORDS}</li><li>${WORDS}</li></ul>`,
  'subheads and captions': `<h2>Am Kai</h2><p>Ina: ${QUESTION}</p><figure><figcaption>Der Kai</figcaption></figure><p>Tom: ${WORDS}</p>`,
  'many marks': '<b>a</b> <i>b</i> <a href="https://example.org/">c</a> ',
  'tiny paragraphs': '<p>a</p>',
  'tags that nobody closes': `<div><b><li>${QUESTION}`,
  'tags that nobody opened': `</div></b></p>${QUESTION}`,
}

describe('time grows with the page, not faster', () => {
  test.each(Object.entries(PAGES))('%s', (_, piece) => {
    const read = (html: string) => readHtml(html, { newId: counter() })
    expect(growthOf(read, (size) => `<h1>Am Kai</h1>${piece.repeat(size * 40)}`)).toBeLessThanOrEqual(MOST_GROWTH)
  })
})

const TIMES = '00:00:01,000 --> 00:00:02,000'
const FILES: [name: string, unpack: (text: string) => unknown, piece: string][] = [
  ['RTF', (text) => unpackRtf(`{\\rtf1 ${text}}`), `{\\b Ina:} ${QUESTION}\\par\nTom: \\'e4 {\\i ${WORDS}}\\par\n`],
  ['groups of RTF', (text) => unpackRtf(`{\\rtf1 ${text}`), '{'],
  ['Markdown', unpackMarkdown, `**Ina:** ${QUESTION}\n\n**Tom:** *${WORDS}*\n\n`],
  ['captions', unpackSubtitles, `1\n${TIMES}\nIna: ${QUESTION}\n\n2\n${TIMES}\n>> ${WORDS}\n\n`],
  [
    'voices',
    (text) => unpackSubtitles(`WEBVTT\n\n${text}`),
    `00:01.000 --> 00:02.000\n<v Ina>${QUESTION}<v Tom>${WORDS}\n\n`,
  ],
  [
    'a transcript',
    (text) => unpackTranscript(JSON.parse(`[${text}{"start":1,"text":"x"}]`)),
    `{"start":1,"speaker":"A","text":"${WORDS}"},`,
  ],
]

describe('time to unpack grows with the file, not faster', () => {
  test.each(FILES)('%s', (_, unpack, piece) => {
    expect(growthOf(unpack, (size) => piece.repeat(size * 100))).toBeLessThanOrEqual(MOST_GROWTH)
  })
})
