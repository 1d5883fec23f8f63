import { afterEach, expect, test, vi } from 'vitest'
import type { OpenedLibrary } from '../host/drafts/openDrafts'
import { openDrafts } from '../host/drafts/openDrafts'
import { sampleInterview, wordsIn } from '../host/sampleInterview'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.UTC(2026, 10, 28, 12)

afterEach(() => {
  vi.useRealTimers()
})

/** What the clock shows while this and the next things are saved. */
function setClock(time: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: time })
}

async function save({ drafts }: OpenedLibrary, id: string, words: string): Promise<void> {
  const { draft } = await drafts.open(id)
  const { revision, style } = draft.draft
  await drafts.save(id, { revision, interview: sampleInterview(words, draft.frame.headline), style })
}

const headlines = async ({ drafts }: OpenedLibrary) => (await drafts.list()).map(({ headline }) => headline)

test.each([
  ['ahead ten years and back', [10 * 365 * DAY, 0, 1000]],
  ['back a day and ahead again', [-DAY, -DAY + 1000, 2000]],
])(
  'a clock that is set %s turns nothing round: neither the list, nor the history, nor what a save is based on',
  async (_, [first = 0, second = 0, third = 0]) => {
    setClock(NOW)
    const library = await openDrafts()
    const ids = new Map<string, string>()
    for (const name of ['Eins', 'Zwei', 'Drei']) {
      ids.set(name, (await library.drafts.create(sampleInterview('Anfang.', name))).draft.id)
    }
    const idOf = (name: string) => ids.get(name) ?? ''
    setClock(NOW + first)
    await save(library, idOf('Eins'), 'Bei der ersten Uhr.')
    setClock(NOW + second)
    await save(library, idOf('Zwei'), 'Bei der zweiten Uhr.')
    expect(await headlines(library)).toEqual(['Zwei', 'Eins', 'Drei'])
    await library.drafts.idle()

    // After a restart it is known from the files.
    setClock(NOW + third)
    const again = await openDrafts(library.library)
    expect(await headlines(again)).toEqual(['Zwei', 'Eins', 'Drei'])
    await save(again, idOf('Eins'), 'Bei der dritten Uhr.')
    expect(await headlines(again)).toEqual(['Eins', 'Zwei', 'Drei'])
    await again.drafts.idle()
    expect(wordsIn((await again.drafts.open(idOf('Eins'))).draft)).toBe('Bei der dritten Uhr.')
    const versions = await again.drafts.versions(idOf('Eins'))
    expect(versions.map(({ revision }) => revision)).toEqual([2, 1])
    await expect(
      again.drafts.save(idOf('Eins'), {
        revision: 2,
        interview: sampleInterview('Veraltet.', 'Eins'),
        style: 'initials',
      }),
    ).rejects.toMatchObject({ code: 'conflict' })
  },
)
