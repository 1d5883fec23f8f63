import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DraftSummary } from '../../../src/host/drafts/drafts'
import { createDraftList } from '../../../src/renderer/client/draftList'

function row(id: string, order: number, headline = id): DraftSummary {
  const rest = { people: [], state: 'draft', changed: '', tags: [], characters: 0, damaged: false } as const
  return { ...rest, people: [], tags: [], id, headline, order, trashed: false, goes: null }
}

/** A list whose questions are answered by hand. */
function listWithAnswers() {
  const answers: ((rows: DraftSummary[]) => void)[] = []
  const list = createDraftList({ drafts: () => new Promise((resolve) => answers.push(resolve)) })
  const shown = () => list.get().rows?.map(({ headline }) => headline)
  return { list, answers, shown }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('the list of drafts', () => {
  it('takes in that a draft only grew when no more comes', async () => {
    vi.useFakeTimers()
    const { list, answers } = listWithAnswers()
    const asked = list.refresh()
    answers[0]?.([row('a', 3), row('b', 2)])
    await asked
    const lengths = () => list.get().rows?.map(({ characters }) => characters)
    const before = list.get().rows
    for (let save = 1; save <= 5; save++) {
      list.take({ ...row('a', 3 + save), characters: save })
      vi.advanceTimersByTime(1000)
    }
    expect(list.get().rows).toBe(before)
    vi.advanceTimersByTime(1000)
    expect(lengths()).toEqual([5, 0])
    list.take({ ...row('a', 9, 'a again'), characters: 6 })
    expect(lengths()).toEqual([6, 0])
    list.take({ ...row('b', 10), characters: 7 })
    expect(lengths()).toEqual([7, 6])
  })

  it('takes in a draft that was saved, at its place', async () => {
    const { list, answers, shown } = listWithAnswers()
    const asked = list.refresh()
    answers[0]?.([row('a', 3), row('b', 2), row('c', 1)])
    await asked
    list.take(row('c', 4, 'c again'))
    expect(shown()).toEqual(['c again', 'a', 'b'])
    list.take(row('b', 3.5, 'b again'))
    expect(shown()).toEqual(['c again', 'b again', 'a'])
  })

  it('takes no older save, and no draft that is gone', async () => {
    const { list, answers, shown } = listWithAnswers()
    const asked = list.refresh()
    answers[0]?.([row('a', 3)])
    await asked
    const before = list.get().rows
    list.take(row('a', 2, 'a before'))
    list.take(row('gone', 4))
    expect(shown()).toEqual(['a'])
    expect(list.get().rows).toBe(before)
  })

  it('keeps what was told while an older answer was on its way', async () => {
    const { list, answers, shown } = listWithAnswers()
    const asked = list.refresh()
    list.take(row('b', 4, 'b again'))
    answers[0]?.([row('a', 3), row('b', 2)])
    await asked
    expect(shown()).toEqual(['b again', 'a'])
    // The next question is asked behind it.
    const again = list.refresh()
    answers[1]?.([row('b', 5, 'b newest'), row('a', 3)])
    await again
    expect(shown()).toEqual(['b newest', 'a'])
  })
})
