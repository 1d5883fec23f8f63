import { describe, expect, test } from 'vitest'
import { checkInterview } from '../../../src/core/check/checkInterview'
import { beginningOf, excerptOf } from '../../../src/core/check/excerptOf'
import { findingIds } from '../../../src/core/check/findingIds'
import { inReadingOrder } from '../../../src/core/check/readingOrder'
import { TOPICS } from '../../../src/core/check/topics'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { Interview, Turn } from '../../../src/core/interview/interview'
import { wording } from '../../../src/core/wording/wording'

function said(id: string, speaker: string, ...texts: string[]): Turn {
  return { ...createTurn(id, speaker), blocks: texts.map((text) => ({ type: 'paragraph', content: [{ text }] })) }
}

function interview(...body: Interview['body']): Interview {
  const people = [createPerson('house', 'werft', 'interviewer'), createPerson('ilse', 'Ilse Tanner', 'guest')]
  return { ...createInterview('de'), people, body }
}

function idsOf(one: Interview): string[] {
  return findingIds(checkInterview(one), one)
}

describe('the name of a finding', () => {
  test('stays the same while turns and words come and go around it', () => {
    const before = interview(said('a', 'house', 'Wo?'), said('b', 'ilse', 'Am Wochen- Markt.'))
    const after = interview(
      said('x', 'house', 'Und?'),
      said('y', 'ilse', 'So.'),
      said('a', 'house', 'Wo?'),
      said('b', 'ilse', 'Ja.', 'Heute am Wochen- Markt, glaube ich.'),
    )
    expect(idsOf(after)).toEqual(idsOf(before))
    expect(idsOf(before)).toContain('stray-space-after-hyphen|b|Wochen- Markt')
  })

  test('is another one for other words, another turn, and the second of its kind', () => {
    const twice = interview(said('a', 'house', 'Wo?'), said('b', 'ilse', 'XXX und XXX und ???.'))
    const ids = idsOf(twice).filter((id) => id.startsWith('placeholder'))
    expect(ids).toEqual(['placeholder|b|XXX', 'placeholder|b|XXX|2', 'placeholder|b|???'])
  })

  test('tells the pictures of one turn apart', () => {
    const figure = (asset: string) => ({ type: 'figure' as const, image: { asset, alt: '', credit: 'X' }, caption: [] })
    const turn = { ...createTurn('b', 'ilse'), blocks: [figure('one.jpg'), figure('two.jpg')] }
    const ids = idsOf(interview(said('a', 'house', 'Wo?'), turn)).filter((id) => id.startsWith('figure'))
    expect(ids).toEqual(['figure-without-alt|b:one.jpg|', 'figure-without-alt|b:two.jpg|'])
  })
})

test('places are sorted as one reads', () => {
  const places = [
    { path: ['people', 0, 'bio', 0] },
    { path: ['body', 10, 'blocks', 0, 'content'], from: 3, to: 4 },
    { path: ['body', 2, 'blocks', 1, 'content'], from: 0, to: 4 },
    { path: ['body', 2] },
    { path: ['body', 2, 'blocks', 1, 'content'], from: 7, to: 9 },
    { path: ['frame', 'standfirst', 0], from: 0, to: 1 },
    { path: ['frame', 'headline'], from: 0, to: 1 },
    null,
  ]
  expect([...places].sort(inReadingOrder)).toEqual([7, 6, 5, 3, 2, 4, 1, 0].map((index) => places[index]))
})

describe('what a finding shows', () => {
  const one = interview(
    said('a', 'house', 'Was tun Sie, wenn am Abend keiner kommt und der Wochen- Markt schon leer geräumt ist?'),
  )

  test('its words with a little of what stands around them, in whole words', () => {
    const place = { path: ['body', 0, 'blocks', 0, 'content'], from: 48, to: 61 }
    expect(excerptOf(one, place)).toEqual({
      before: '… Abend keiner kommt und der ',
      text: 'Wochen- Markt',
      after: ' schon leer geräumt ist?',
    })
  })

  test('for a turn, how it begins', () => {
    expect(excerptOf(one, { path: ['body', 0] })).toBeNull()
    expect(beginningOf(one, { path: ['body', 0] })).toMatch(/^Was tun Sie.+ …$/u)
    expect(beginningOf(one, { path: ['people', 0, 'bio'] })).toBe('')
  })
})

test('every rule belongs to a topic', () => {
  const rules: string[] = Object.values(TOPICS).flat()
  expect(new Set(rules)).toEqual(new Set(Object.keys(wording.de.rules)))
  expect(rules).toHaveLength(Object.keys(wording.de.rules).length)
})
