import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interviewSchema } from '../../../src/core/interview/interview'
import { turnsOf } from '../../../src/core/interview/views'
import { readHtml } from '../../../src/core/read/html'
import { visibleText } from '../../../src/core/read/html/visibleText'
import { readBytes } from '../../../src/core/read/readBytes'
import { growthOf, MOST_GROWTH } from './growth'
import { counter, summarize } from './readingSummary'
import { wordsOfInterview, wordsWithout } from './words'

const read = (html: string) => readHtml(html, { newId: counter() })

describe('what the page marks survives', () => {
  const html = `<h1>Am Wehr</h1>
    <p><b>stauwerk:</b> Frau <i>Dr.</i> Kolk, <a href="https://beispiel.example/wehr">was</a> hält das Wehr?</p>
    <p><b>Ina Kolk:</b> Beton<br>und Geduld.</p><p>Dazu</p><ul><li>Kies, <b>viel</b></li><li>Sand</li></ul>
    <p><b>stauwerk:</b> Und H<sub>2</sub>O?</p><p><b>Ina Kolk:</b> Das hält <u>nichts</u>.</p>`

  test('marks, links, breaks and lists stand in their turns', () => {
    const turns = turnsOf(read(html).interview).map(({ blocks }) => blocks)
    expect(turns).toEqual([
      [
        {
          type: 'paragraph',
          content: [
            { text: 'Frau ' },
            { text: 'Dr.', marks: ['italic'] },
            { text: ' Kolk, ' },
            { text: 'was', link: 'https://beispiel.example/wehr' },
            { text: ' hält das Wehr?' },
          ],
        },
      ],
      [
        { type: 'paragraph', content: [{ text: 'Beton' }, { break: true }, { text: 'und Geduld.' }] },
        { type: 'paragraph', content: [{ text: 'Dazu' }] },
        {
          type: 'list',
          ordered: false,
          items: [[{ text: 'Kies, ' }, { text: 'viel', marks: ['bold'] }], [{ text: 'Sand' }]],
        },
      ],
      [{ type: 'paragraph', content: [{ text: 'Und H' }, { text: '2', marks: ['subscript'] }, { text: 'O?' }] }],
      [
        {
          type: 'paragraph',
          content: [{ text: 'Das hält ' }, { text: 'nichts', marks: ['underline'] }, { text: '.' }],
        },
      ],
    ])
  })

  test('a question that is bold as a whole is not bold in the text, for a house style sets it', () => {
    const { interview } = read(
      '<p><b>Wer?</b></p><p>Ich.</p><p><b>Wann <i>denn</i>?</b></p><p><b>Jetzt</b> gleich.</p>',
    )
    const contents = turnsOf(interview).flatMap(({ blocks }) =>
      blocks.map((block) => 'content' in block && block.content),
    )
    expect(contents.flat()).toEqual([
      { text: 'Wer?' },
      { text: 'Ich.' },
      { text: 'Wann ' },
      { text: 'denn', marks: ['italic'] },
      { text: '?' },
      { text: 'Jetzt', marks: ['bold'] },
      { text: ' gleich.' },
    ])
  })

  test('the second best reading is offered', () => {
    const { other } = read('<p><b>Wer?</b></p><p>Ich.</p><p><b>Wann?</b></p><p>Jetzt.</p>')
    expect(other && summarize(other).paragraphs).toEqual(['Wer?', 'Ich.', 'Wann?', 'Jetzt.'])
  })

  test('lists in lists are one list, and it is said', () => {
    const { interview, findings } = read('<p>Davor steht ein langer Satz.</p><ul><li>a<ul><li>b</ul><li>c</ul>')
    expect(interview.body.at(-1)).toMatchObject({
      type: 'list',
      items: [[{ text: 'a' }], [{ text: 'b' }], [{ text: 'c' }]],
    })
    expect(findings).toContainEqual({ rule: 'list-flattened', severity: 'hint', values: { count: 1 }, where: null })
  })
})

describe('files', () => {
  const page = '<p><b>Müller:</b> Wie heißt „das“?</p><p><b>Çelik:</b> Größe 5 €.</p>'
  const windows1252 = Uint8Array.from(
    [...page].map((sign) => ({ '€': 0x80, '„': 0x84, '“': 0x93 })[sign] ?? sign.charCodeAt(0)),
  )
  test.each([
    ['a.html', new TextEncoder().encode(page)],
    ['a.HTM', new TextEncoder().encode(`\uFEFF${page}`)],
    ['a.htm', windows1252],
  ])('%s opens in its encoding', async (name, bytes) => {
    const result = await readBytes(bytes, name, { newId: counter() })
    expect(result.ok && summarize(result.reading).turns).toEqual(['Müller: Wie heißt „das“?', 'Çelik: Größe 5 €.'])
  })
})

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.constantFrom(
    ...'<p> </p> <b> </b> <i> </i> <br> <h1> </h1> <h2> </h2> <ul> <li> </ul> <table> <tr> <td> </td> </table> <div> </div> <dl> <dt> <dd> <a href="https://a.example"> </a> <strong> </strong> <figure> <figcaption> </figure> <nav> </nav> <hr> <span style="font-weight:bold"> </span> &amp; &nbsp; &lt; <o:p> <blockquote> </blockquote> <pre> </pre> </ < <!-- -->'.split(
      ' ',
    ),
    '<main>',
    '<time datetime="2026-01-02">',
    '</time>',
    '<p class="byline">',
    'Ina Wolf:',
    'Wer?',
    'Q: ',
    'A: ',
    'Tom ist Lotse.',
    '\n',
    ' ',
    '1. ',
  ),
)

const letters = (texts: readonly string[]) => texts.join(' ').match(/\p{L}+/gu) ?? []

/** Labels: the words before a colon, marked words and whole lines that recur. */
function labelWords(html: string): string[] {
  const lines = visibleText(html).split('\n')
  return [...lines.flatMap((line) => line.match(/[^:：]{1,80}(?=[:：])/gu) ?? []), ...recurring(html)]
}

function recurring(html: string): string[] {
  const runs = html.split(/<[^>]*>/u).map((run) => run.trim())
  return runs.filter((run, index) => runs.indexOf(run) !== index || runs.lastIndexOf(run) !== index)
}

test('any HTML at all: never throws, a valid interview, and every visible word is in the reading or is a label', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      const html = pieces.join('')
      const { interview, other } = read(html)
      expect(interviewSchema.safeParse(interview).error).toBeUndefined()
      const visible = letters([visibleText(html)])
      const kept = letters([...wordsOfInterview(interview), ...labelWords(html)])
      expect(wordsWithout(visible, kept)).toEqual([])
      expect(wordsWithout(letters(wordsOfInterview(interview)), visible)).toEqual([])
      if (other) expect(interviewSchema.safeParse(other.interview).error).toBeUndefined()
    }),
    { numRuns: 800 },
  )
})

describe('hostile HTML ends in bounded time', () => {
  test.each([
    ['10,000 levels', `${'<div>'.repeat(10_000)}tief${'</div>'.repeat(10_000)}`],
    ['10,000 marks', `${'<b><i>'.repeat(5000)}tief${'</b>'.repeat(5000)}`],
    ['10,000 lists', `${'<ul><li>'.repeat(10_000)}tief`],
    ['tables never closed', `${'<table><tr><td>'.repeat(10_000)}tief`],
    ['end tags only', `tief${'</p></b></x>'.repeat(30_000)}`],
    ['a picture of 5 MB', `<p>tief<img src="data:image/png;base64,${'A'.repeat(5_000_000)}"></p>`],
    ['a script of 5 MB', `<p>tief</p><script>${'a<b '.repeat(1_250_000)}</script>`],
    ['entities', `<p>tief</p>${'&amp;'.repeat(100_000)}`],
  ])('%s', (_, html) => {
    const started = performance.now()
    const { interview } = read(html)
    expect(wordsOfInterview(interview).join(' ')).toContain('tief')
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('ten times the lines in one paragraph, about ten times the time', () => {
    expect(growthOf(read, (size) => `<p>${'tief<br>'.repeat(size * 700)}</p>`)).toBeLessThan(MOST_GROWTH)
  })

  test('no line of a long page is quadratic: ten times the page, about ten times the time', () => {
    const round = '<p><b>wehr: Wer?</b></p><p><b>Ina Kolk:</b> Der Fluss, sagt man.</p>'
    const page = (count: number) => `<h1>Wehr</h1>${round.repeat(count)}`
    expect(turnsOf(read(page(400)).interview)).toHaveLength(800)
    expect(growthOf(read, (size) => page(size * 130))).toBeLessThan(MOST_GROWTH)
  })
})
