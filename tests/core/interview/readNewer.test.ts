import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNewer } from '../../../src/core/interview/readNewer'
import { printedTexts } from '../../../src/core/interview/views'
import { sampleInterview } from '../../host/sampleInterview'
import { anyInterview } from '../arbitraries'

describe('an interview of a newer program', () => {
  test('is shown as it is where everything in it is known', () => {
    fc.assert(
      fc.property(anyInterview, (interview) => {
        expect(readNewer({ ...interview, version: 7, draft: { id: 'x' } })).toEqual(interview)
      }),
      { numRuns: 60 },
    )
  })

  test('keeps the words of blocks that are unknown, in a turn and between turns, and leaves fields out', () => {
    const { people, body, ...rest } = sampleInterview('Bekannt.')
    const hologram = { type: 'hologram', layers: [{ text: 'Unbekannt' }, { text: 'und neu.' }], depth: 3 }
    const newer = {
      ...rest,
      version: 2,
      mood: 'gut',
      frame: { ...rest.frame, headline: 'Der Brunnen', date: 'gestern' },
      people: people.map((person) => ({ ...person, sign: 'Löwe' })),
      body: [
        hologram,
        ...body.map((turn) => ({ ...turn, blocks: [...('blocks' in turn ? turn.blocks : []), hologram] })),
      ],
    }
    const shown = readNewer(newer)
    expect(shown && printedTexts(shown)).toEqual([
      'Der Brunnen',
      '[hologram] Unbekannt und neu.',
      'Womit fing es an?',
      '[hologram] Unbekannt und neu.',
      'Bekannt.\n',
      '[hologram] Unbekannt und neu.',
    ])
    expect(shown).toMatchObject({ version: 1, frame: { date: null } })
    expect(newer.body[0]).toBe(hologram)
  })

  test.each([[null], [[]], ['text'], [{}], [{ version: 2 }], [{ ...sampleInterview(), version: 2, people: 'many' }]])(
    'is nothing where too little of it is known: %j',
    (data) => {
      expect(readNewer(data)).toBeNull()
    },
  )
})
