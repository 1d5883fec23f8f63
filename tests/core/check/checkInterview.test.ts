import { describe, expect, test } from 'vitest'
import { checkInterview } from '../../../src/core/check/checkInterview'
import { strayHyphenSpace } from '../../../src/core/check/strayHyphenSpace'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { Interview, Turn } from '../../../src/core/interview/interview'

function said(id: string, speaker: string | null, text: string): Turn {
  return { ...createTurn(id, speaker), blocks: [{ type: 'paragraph', content: text === '' ? [] : [{ text }] }] }
}

function interview(...body: Interview['body']): Interview {
  return { ...createInterview('de'), people: [createPerson('p1', 'Ina Wolf', 'guest')], body }
}

describe('a space after a hyphen', () => {
  test.each([
    ['Die Auto-Leasing- Verträge laufen.', 'Auto-Leasing- Verträge'],
    ['Am Wochen- Markt.', 'Wochen- Markt'],
    ['Die U- Bahn kommt.', 'U- Bahn'],
    ['Eine 2- Zimmer-Wohnung.', '2- Zimmer'],
    ['An ordinary next- day contract.', 'next- day'],
    ['Ein Wochen-\u00A0Markt.', 'Wochen-\u00A0Markt'],
  ])('%s', (text, compound) => {
    const findings = strayHyphenSpace(interview(said('t1', 'p1', text)))
    expect(findings).toHaveLength(1)
    const [finding] = findings
    expect(finding).toMatchObject({
      rule: 'stray-space-after-hyphen',
      values: { text: compound },
      where: { path: ['body', 0, 'blocks', 0, 'content'] },
    })
    expect(text.slice(finding?.where?.from, finding?.where?.to)).toBe(compound)
  })

  test.each([
    'Der Ein- und Ausgang ist offen.',
    'Sie kommen vor- oder nachmittags.',
    'Ein-, Aus- und Umsteigen ist hier möglich.',
    'Mittel- bis langfristig lohnt es sich.',
    'Ein Tag - und was für einer - am Meer.',
    'A short- to medium-term plan, pre- and post-war.',
    'Groß- & Kleinschreibung.',
    'Social-Media-Kampagnen laufen.',
    '- Ein Punkt',
  ])('not in: %s', (text) => {
    expect(strayHyphenSpace(interview(said('t1', 'p1', text)))).toEqual([])
  })

  test('each finding has its own place, in frame, body, lists, boxes and biographies', () => {
    const content = [{ text: 'Der Wochen- Markt.' }]
    const everywhere = interview(
      { ...createTurn('t1', 'p1'), blocks: [{ type: 'list', ordered: false, items: [[{ text: 'eins' }], content] }] },
      { type: 'figure', image: { asset: '', alt: '', credit: '' }, caption: content },
      { type: 'box', title: 'Der Wochen- Markt', content: [content] },
      { type: 'bio', person: 'p1' },
    )
    everywhere.frame.headline = 'Wochen- Markt'
    everywhere.frame.standfirst = [content]
    everywhere.people = everywhere.people.map((person) => ({ ...person, bio: [content] }))
    expect(strayHyphenSpace(everywhere).map(({ where }) => where?.path.join('.'))).toEqual([
      'frame.headline',
      'frame.standfirst.0',
      'body.0.blocks.0.items.1',
      'body.1.caption',
      'body.2.title',
      'body.2.content.0',
      'people.0.bio.0',
    ])
  })
})

describe('turns', () => {
  const ABOUT_TURNS = ['turns-missing', 'turn-without-speaker', 'empty-turn']
  const rulesOf = (one: Interview) =>
    checkInterview(one)
      .filter(({ rule }) => ABOUT_TURNS.includes(rule))
      .map(({ rule, where }) => [rule, ...(where?.path ?? [])])

  test('none at all', () => {
    expect(rulesOf(interview({ type: 'paragraph', content: [{ text: 'Ein Satz.' }] }))).toEqual([['turns-missing']])
  })

  test('one without a word', () => {
    expect(rulesOf(interview(said('t1', 'p1', 'Ja.'), said('t2', 'p1', ' ')))).toEqual([['empty-turn', 'body', 1]])
  })

  test('one without a speaker among others', () => {
    const turns = interview(said('t1', 'p1', 'Ja.'), { ...said('t2', null, 'Nein.'), kind: 'answer' })
    expect(rulesOf(turns)).toEqual([['turn-without-speaker', 'body', 1]])
  })

  test('a text that goes without names but marks its questions is complete', () => {
    const turns = interview(
      { ...said('t1', null, 'Ja?'), kind: 'question' },
      { ...said('t2', null, 'Nein.'), kind: 'answer' },
    )
    expect(rulesOf(turns)).toEqual([])
  })
})
