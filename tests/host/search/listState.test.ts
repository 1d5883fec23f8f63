import { expect, test } from 'vitest'
import type { ListedDraft } from '../../../src/host/search/listFile'
import { createListState } from '../../../src/host/search/listState'

function listed(id: string, order: number): ListedDraft {
  const changed = new Date(order).toISOString()
  const row = { id, headline: id, people: [], state: 'draft', changed, order, tags: [], characters: 0 } as const
  return { place: 'drafts', signature: id, row: { ...row, people: [], tags: [], damaged: false } }
}

const idsOf = (state: ReturnType<typeof createListState>) => state.rows().map(({ id }) => id)

test('the list as it was kept is shown at once, and known by its ids when a draft is saved, found or moved', () => {
  const state = createListState()
  state.start([listed('c', 3), listed('b', 2), listed('a', 1)])
  expect(idsOf(state)).toEqual(['c', 'b', 'a'])
  expect(state.newest()).toBe(3)

  // In the same turn, before anything was made that can wait.
  const count = state.note('a', 'other', listed('a', 4).row)
  expect(idsOf(state)).toEqual(['a', 'c', 'b'])
  expect(state.newest()).toBe(4)
  expect(state.take([{ id: 'a', draft: listed('a', 1), heard: count - 1 }])).toBe(false)
  expect(state.take([{ id: 'b', draft: listed('b', 2), heard: 0 }])).toBe(false)
  expect(state.take([{ id: 'b', draft: null, heard: 0 }])).toBe(true)
  state.moved('c', 'trash')
  expect(state.rows().map(({ id, trashed }) => [id, trashed])).toEqual([
    ['a', false],
    ['c', true],
  ])
})
