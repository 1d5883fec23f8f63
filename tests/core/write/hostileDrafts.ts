import { createInterview } from '../../../src/core/interview/create'
import type { Inline, Interview } from '../../../src/core/interview/interview'
import { plainJpeg } from '../../pictures'

const ATTACKS = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "' onmouseover='window.hacked = 1",
  '</title></style></script></article></aside><svg onload="window.hacked = 1">',
  ']]> --> <!-- <![CDATA[ */ } /* -- @import "x"; \\',
  '<!-- wp:html --><b>x</b><!-- /wp:html --> [gallery ids="1"]',
  '![x](javascript:alert(1)) [x](javascript:alert(1)) <javascript:alert(1)> `code` ***',
  '&lt;script&gt; &#60; &amp;nbsp;',
  'nul\u0000 escape\u001b bell\u0007 vertical\u000btab c1\u0085\u009f',
  'lone \ud800 and \udc00 surrogate, not\ufdd0 a\ufffe\u{1ffff} character',
  'line\u2028separator\r\nand\ttab',
]
const LONG = `${'Wort für Wort '.repeat(720)}Ende`.slice(0, 10_000)

/** Every field of an interview filled with one text; assets are real or as hostile as the rest. */
function filledWith(text: string, asset = text): Interview {
  const inline: Inline[] = [
    {
      text,
      marks: ['bold', 'italic', 'superscript'],
      link: `https://beispiel.example/"><script>${encodeURI(text.slice(0, 5))}`,
      lang: 'en',
    },
    { break: true },
    { text, marks: ['strike', 'underline', 'subscript'], link: 'javascript:alert(1)', lang: '"><script>' },
  ]
  const image = { asset, alt: text, credit: text }
  const person = {
    id: 'p',
    name: text,
    short: text,
    role: 'guest' as const,
    position: text,
    organisation: text,
    bio: [inline],
    portrait: image,
    links: [{ label: text, url: 'javascript:alert(1)' }],
  }
  const frame = {
    kicker: text,
    headline: text,
    standfirst: [inline],
    byline: text,
    section: text,
    tags: [text],
    slug: text,
    date: null,
    targetLength: null,
  }
  return {
    ...createInterview('de'),
    frame,
    people: [person],
    body: [
      {
        type: 'turn',
        id: text,
        speaker: 'p',
        blocks: [
          { type: 'paragraph', content: inline },
          { type: 'list', ordered: true, items: [inline, inline] },
          { type: 'pullQuote', content: inline, speaker: 'p', turn: text },
          { type: 'figure', image, caption: inline },
          { type: 'note', content: [{ text: 'GEHEIM' }] },
        ],
      },
      { type: 'subhead', content: inline },
      { type: 'box', title: text, content: [inline] },
      { type: 'bio', person: 'p' },
    ],
  }
}

const PICTURE = `${'a'.repeat(64)}.jpg`
/** The one picture that is there. */
export const readHostileAsset = async (name: string) =>
  name === PICTURE ? { bytes: plainJpeg(), type: 'image/jpeg' } : null

/** Drafts that are made to break what writes them out, by what is in them. */
export const HOSTILE_DRAFTS: Record<string, Interview> = {
  'hostile text in every field': filledWith(ATTACKS.join(' ')),
  'hostile text around a picture': filledWith(ATTACKS.join(' '), PICTURE),
  'every field at 10,000 characters': filledWith(LONG, PICTURE),
  'no word at all': createInterview('de'),
}
for (const [index, attack] of ATTACKS.entries()) HOSTILE_DRAFTS[`attack ${index + 1} alone`] = filledWith(attack)
