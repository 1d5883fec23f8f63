import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRAFT_STATES } from '../../../../src/core/interview/draftStates'
import type { DraftSummary } from '../../../../src/host/drafts/drafts'
import { arrangeShelf, shelfChoices, WHOLE_SHELF } from '../../../../src/renderer/panels/library/arrangeShelf'

let count = 0
function row(given: Partial<DraftSummary> = {}): DraftSummary {
  const id = `d${++count}`
  const rest = {
    headline: '',
    people: [],
    state: 'draft',
    characters: 0,
    tags: [],
    trashed: false,
    goes: null,
    damaged: false,
  } as const
  return {
    id,
    changed: '2026-11-20T10:00:00Z',
    order: 1,
    ...rest,
    ...given,
    tags: given.tags ?? [],
    people: given.people ?? [],
  }
}

describe('the groups', () => {
  it('part what is worked on, what waits for the guest, what is done with, and what is thrown away', () => {
    const rows = DRAFT_STATES.flatMap((state) => [row({ state, headline: state }), row({ state, trashed: true })])
    const { inProgress, waiting, archive, trash } = arrangeShelf(rows, WHOLE_SHELF, 'de')
    expect(inProgress.map(({ headline }) => headline)).toEqual(['draft', 'approved'])
    expect(waiting.map(({ headline }) => headline)).toEqual(['waiting'])
    expect(archive.map(({ headline }) => headline)).toEqual(['archived'])
    expect(trash).toHaveLength(4)
  })

  it('hold every row once, in any order, and a filter only takes away', () => {
    const name = fc.constantFrom('Ost', 'West', '')
    const rows = fc.array(
      fc.record({
        state: fc.constantFrom(...DRAFT_STATES),
        trashed: fc.boolean(),
        headline: name,
        people: fc.array(name),
        tags: fc.array(name),
      }),
    )
    const order = fc.constantFrom('changed', 'headline', 'guest', 'state' as const)
    fc.assert(
      fc.property(rows, order, name, (given, by, tag) => {
        const all = given.map(row)
        const idsOf = (shelf: typeof WHOLE_SHELF) =>
          Object.values(arrangeShelf(all, shelf, 'de'))
            .flat()
            .map(({ id }) => id)
            .sort()
        expect(idsOf({ ...WHOLE_SHELF, order: by })).toEqual(all.map(({ id }) => id).sort())
        const tagged = all.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id)
        expect(idsOf({ ...WHOLE_SHELF, order: by, tag })).toEqual(tagged.sort())
      }),
    )
  })
})

describe('the order', () => {
  const rows = [
    row({ headline: '„Zeit ist Geld“', people: ['Öztürk'], state: 'approved' }),
    row({ headline: '', people: [] }),
    row({ headline: 'Äpfel', people: ['Zorn'] }),
    row({ headline: 'Folge 10', people: ['Oster'] }),
    row({ headline: 'Folge 9', people: ['Albers'] }),
  ]
  const ordered = (order: (typeof WHOLE_SHELF)['order']) =>
    arrangeShelf(rows, { ...WHOLE_SHELF, order }, 'de').inProgress.map(({ headline }) => headline)

  it('is that of the saves as a rule', () => {
    expect(ordered('changed')).toEqual(rows.map(({ headline }) => headline))
  })
  it('by headline knows umlauts and numbers, passes over quotation marks, and has what has none last', () => {
    expect(ordered('headline')).toEqual(['Äpfel', 'Folge 9', 'Folge 10', '„Zeit ist Geld“', ''])
  })
  it('by guest knows umlauts', () => {
    expect(ordered('guest')).toEqual(['Folge 9', 'Folge 10', '„Zeit ist Geld“', 'Äpfel', ''])
  })
  it('by state keeps the order of the saves within one', () => {
    expect(ordered('state')).toEqual(['', 'Äpfel', 'Folge 10', 'Folge 9', '„Zeit ist Geld“'])
  })
})

it('names each tag and each person once', () => {
  const rows = [row({ tags: ['Wetter', 'Öl'], people: ['Bo'] }), row({ tags: ['Wetter', ''], people: ['Al', 'Bo'] })]
  expect(shelfChoices(rows, 'de')).toEqual({ tags: ['Öl', 'Wetter'], people: ['Al', 'Bo'] })
})
