import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { DraftRecord } from '../../../src/core/interview/draft'
import type { Interview } from '../../../src/core/interview/interview'
import { parseDraft, parseInterview } from '../../../src/core/interview/parseInterview'
import { anyInterview } from '../arbitraries'

const interview: Interview = {
  ...createInterview('de'),
  people: [createPerson('p1', 'kante', 'interviewer'), createPerson('p2', 'Ina Wolf', 'guest')],
  body: [createTurn('t1', 'p1'), createTurn('t2', 'p2'), { type: 'bio', person: 'p2' }],
}
const record: DraftRecord = {
  id: 'd1',
  revision: 0,
  checksum: '',
  state: 'draft',
  style: 'initials',
  created: '2026-11-02T08:00:00.000Z',
  changed: '2026-11-02T08:00:00.000Z',
  exports: [{ to: 'page', style: 'initials', when: '2026-11-02T09:00:00.000Z', name: 'kran.html' }],
}

describe('what was written is read back', () => {
  test('any interview', () => {
    fc.assert(
      fc.property(anyInterview, (any) => {
        expect(parseInterview(JSON.parse(JSON.stringify(any)))).toEqual({ ok: true, value: any, findings: [] })
      }),
    )
  })

  test('any interview as a draft', () => {
    fc.assert(
      fc.property(anyInterview, (any) => {
        const draft = { ...any, draft: record }
        expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual({ ok: true, value: draft, findings: [] })
      }),
      { numRuns: 30 },
    )
  })
})

describe('what is no interview of this version is refused, with its place', () => {
  const paragraph = (content: unknown) => ({ ...interview, body: [{ type: 'paragraph', content }] })

  test.each([
    ['an unknown block', { ...interview, body: [{ type: 'video', url: 'x' }] }, 'body.0.type'],
    [
      'an unknown block in a turn',
      { ...interview, body: [{ ...createTurn('t', 'p1'), blocks: [{ type: 'box' }] }] },
      'body.0.blocks.0.type',
    ],
    ['an unknown mark', paragraph([{ text: 'a', marks: ['blink'] }]), 'body.0.content.0.marks.0'],
    ['a script as a link', paragraph([{ text: 'a', link: 'javascript:alert(1)' }]), 'body.0.content.0.link'],
    [
      'an unknown field',
      { ...interview, people: [{ ...createPerson('p1', 'Ina', 'guest'), age: 44 }] },
      'people.0.age',
    ],
    ['a turn without blocks', { ...interview, body: [{ ...createTurn('t', 'p1'), blocks: [] }] }, 'body.0.blocks'],
    ['a missing frame', { ...interview, frame: undefined }, 'frame'],
    ['a language that is none', { ...interview, language: 'German!' }, 'language'],
    ['a date that is none', { ...interview, frame: { ...interview.frame, date: '31.12.2026' } }, 'frame.date'],
  ])('%s', (_, data, path) => {
    expect(parseInterview(data)).toMatchObject({ ok: false, problem: { code: 'damaged', path } })
  })

  test('an unknown block and an unknown mark are named', () => {
    const withBlock = { ...interview, body: [{ type: 'video', src: 'x' }] }
    expect(parseInterview(withBlock)).toMatchObject({ problem: { path: 'body.0.type', value: 'video' } })
    const marked = { type: 'paragraph', content: [{ text: 'a', marks: ['bold', 'blink'] }] }
    expect(parseInterview({ ...interview, body: [marked] })).toMatchObject({
      problem: { path: 'body.0.content.0.marks.1', value: 'blink' },
    })
    const odd = { type: 'paragraph', content: [], color: 'red' }
    expect(parseInterview({ ...interview, body: [odd] })).toMatchObject({
      problem: { path: 'body.0.color', value: '' },
    })
  })

  test('a newer version says which', () => {
    expect(parseInterview({ ...interview, version: 2 })).toEqual({
      ok: false,
      problem: { code: 'newer-version', path: null, version: 2 },
    })
  })

  test.each([null, undefined, 3, 'text', [], {}, { format: 'other' }])('%j is no interview', (data) => {
    expect(parseInterview(data)).toEqual({ ok: false, problem: { code: 'not-an-interview', path: null } })
  })

  test('an interview alone is no draft', () => {
    expect(parseDraft(interview)).toMatchObject({ ok: false, problem: { code: 'damaged', path: 'draft' } })
  })

  test('nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (body, people) => {
        expect(parseInterview({ ...interview, body, people })).toHaveProperty('ok')
      }),
    )
  })
})

describe('references that lead nowhere are cut, each with a finding at its place', () => {
  const mended = (change: Partial<Interview>) => {
    const parsed = parseInterview({ ...interview, ...change })
    if (!parsed.ok) throw new Error(parsed.problem.code)
    return { ...parsed, found: parsed.findings.map(({ rule, where }) => [rule, ...(where?.path ?? [])]) }
  }

  test('a speaker who is not among the people', () => {
    const { value, found } = mended({ body: [createTurn('t1', 'p9')] })
    expect(value.body[0]).toMatchObject({ id: 't1', speaker: null })
    expect(found).toEqual([['speaker-unknown', 'body', 0]])
  })

  test('a second biography of the same person, and one of nobody', () => {
    const { value, found } = mended({ body: ['p2', 'p2', 'p9'].map((person) => ({ type: 'bio' as const, person })) })
    expect(value.body).toEqual([{ type: 'bio', person: 'p2' }])
    expect(found).toEqual([
      ['bio-without-person', 'body', 1],
      ['bio-without-person', 'body', 2],
    ])
  })

  test('two turns with one id', () => {
    const { value, found } = mended({ body: [createTurn('t', 'p1'), createTurn('t', 'p2'), createTurn('t-2', 'p1')] })
    const ids = value.body.map((item) => item.type === 'turn' && item.id)
    expect(new Set(ids).size).toBe(3)
    expect(ids[0]).toBe('t')
    expect(found[0]).toEqual(['turn-id-twice', 'body', 1])
  })

  test('two people with one id', () => {
    const people = [createPerson('p1', 'Ina', 'guest'), createPerson('p1', 'Tom', 'guest')]
    const { value, found } = mended({ people, body: [] })
    expect(value.people.map(({ id, name }) => [id, name])).toEqual([
      ['p1', 'Ina'],
      ['p1-2', 'Tom'],
    ])
    expect(found).toEqual([['person-id-twice', 'people', 1]])
  })
})
