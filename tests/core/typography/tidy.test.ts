import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { Inline, Interview } from '../../../src/core/interview/interview'
import { type PassagePlace, passagesOf } from '../../../src/core/interview/passages'
import { plainText } from '../../../src/core/interview/views'
import { tidy } from '../../../src/core/typography/tidy'
import { anyInterview } from '../arbitraries'

const textAt = (interview: Interview, place: PassagePlace) =>
  plainText(passagesOf(interview).find(({ path }) => path.join() === place.path.join())?.content ?? []).slice(
    place.from,
    place.to,
  )

describe('tidy', () => {
  const interview: Interview = {
    ...createInterview('de'),
    people: [{ ...createPerson('t', 'Ilse Tanner', 'guest'), bio: [[{ text: 'Baut Brücken - seit 2001-2019.' }]] }],
    body: [
      {
        type: 'turn',
        id: '1',
        speaker: 't',
        blocks: [
          {
            type: 'paragraph',
            content: [{ text: 'Er sagte: "' }, { text: 'Stahl', marks: ['bold'] }, { text: '" ...' }],
          },
          { type: 'paragraph', content: [{ text: 'und "nein" ' }, { text: 'he said "it\'s"', lang: 'en' }] },
          { type: 'figure', image: { asset: '', alt: '"alt"', credit: '"c"' }, caption: [{ text: 'Um 10 %' }] },
        ],
      },
    ],
  }
  interview.frame.headline = '"Wind"'

  it('goes through frame, turns, captions and bios, and counts', () => {
    const { replacements, counts } = tidy(interview, 'low-high')
    expect(counts).toEqual({ quotes: 6, ellipses: 1, spaces: 1, dashes: 2 })
    expect(
      replacements.map(({ place, text }) => `${place.path.join('/')}: ${textAt(interview, place)} → ${text}`),
    ).toEqual([
      'frame/headline: " → „',
      'frame/headline: " → “',
      'body/0/blocks/0/content: " → „',
      'body/0/blocks/0/content: " → “',
      'body/0/blocks/0/content: ... → …',
      'body/0/blocks/1/content: " → „',
      'body/0/blocks/1/content: " → “',
      'body/0/blocks/2/caption:   → \u00a0',
      'people/0/bio/0: - → –',
      'people/0/bio/0: - → –',
    ])
  })

  it('leaves a passage in another language, and an interview in one it does not know', () => {
    expect(tidy({ ...interview, language: 'fr' }, 'low-high')).toEqual({ replacements: [], counts: {} })
    const foreign: Inline[] = [{ text: '"Oui"', lang: 'fr' }]
    const body: Interview['body'] = [{ type: 'paragraph', content: foreign }]
    expect(tidy({ ...createInterview('de'), body }, 'low-high').replacements).toEqual([])
  })

  it('names places that are there', () => {
    fc.assert(
      fc.property(anyInterview, (any) => {
        const paths = new Map(passagesOf(any).map(({ path, content }) => [path.join(), plainText(content).length]))
        for (const { place } of tidy(any, 'high').replacements) {
          expect(place.to).toBeLessThanOrEqual(paths.get(place.path.join()) ?? -1)
        }
      }),
    )
  })
})
