import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { Interview } from '../../../src/core/interview/interview'
import { $insertInterview } from '../../../src/renderer/editor/convert/insertInterview'
import { dialogue } from './dialogue'
import { $putCaret, openHeadless, read, update } from './headless'
import { wordsIn } from './wordsIn'

describe('inserting an interview', () => {
  it('loses no word of either', () => {
    fc.assert(
      fc.property(dialogue, dialogue, fc.nat(), fc.nat(), (here, incoming, place, offset) => {
        const editor = openHeadless(here)
        update(editor, () => $putCaret(place, offset))
        const before = wordsIn(read(editor))
        update(editor, () => $insertInterview(incoming))
        const after = count(wordsIn(read(editor)))
        // A bio that both have is one text.
        for (const [character, times] of count([...before, ...withoutBios(incoming)])) {
          expect(after.get(character) ?? 0, character).toBeGreaterThanOrEqual(times)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keeps a second bio of the same person beside the first', () => {
    const editor = openHeadless(withBio('Baut Brücken.'))
    update(editor, () => $insertInterview(withBio('Baut Türme.')))
    const now = read(editor)
    expect(now.people).toHaveLength(1)
    expect(wordsIn(now)).toContain('Baut Brücken.')
    expect(wordsIn(now)).toContain('Baut Türme.')
  })
})

function withoutBios(interview: Interview): string[] {
  return wordsIn({ ...interview, people: [] })
}

function count(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of texts.join('')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

function withBio(words: string): Interview {
  const interview = createInterview('de')
  interview.people = [{ ...createPerson('p', 'Ilse Tanner', 'guest'), bio: [[{ text: words }]] }]
  interview.body = [
    { type: 'turn', id: 't', speaker: 'p', blocks: [{ type: 'paragraph', content: [{ text: 'Ja.' }] }] },
    { type: 'bio', person: 'p' },
  ]
  return interview
}
