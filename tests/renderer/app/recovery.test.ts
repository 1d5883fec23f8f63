import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave } from '../../../src/renderer/app/autosave'
import { bringBack, findKept } from '../../../src/renderer/app/bringBack'
import { recovery } from '../../../src/renderer/app/recovery'
import { sampleInterview, wordsIn } from '../../host/sampleInterview'
import { openLibrary } from '../openLibrary'
import { stubStores } from './stubStores'

const style = 'every-turn'

beforeEach(stubStores)

/** A draft in a page that can go away, and what a page after it finds. */
async function openPage() {
  const library = await openLibrary()
  const { client } = library
  const { draft } = await client.createDraft(sampleInterview('eins'), style)
  let words = 'eins'
  /** What the window said, and whether words were kept then; each once in a row. */
  const said: string[] = []
  const autosave = createAutosave({
    client,
    id: draft.id,
    revision: draft.revision,
    opened: { checksum: draft.checksum, content: { interview: sampleInterview('eins'), style } },
    read: () => ({ interview: sampleInterview(words), style }),
    recovery,
    onState: ({ status }) => {
      const now = `${status}, ${findKept(draft.id) ? 'kept' : 'nothing kept'}`
      if (said.at(-1) !== now) said.push(now)
    },
    onMoved: () => undefined,
    log: (error) => {
      throw error
    },
  })
  const type = (next: string) => {
    words = next
    autosave.changed()
  }
  const onDisk = async (id = draft.id) => wordsIn((await client.openDraft(id)).draft)
  return { ...library, id: draft.id, autosave, type, onDisk, said }
}

describe('words of a page that was left', () => {
  it('are in the one draft when an older save was on its way', async () => {
    const { type, autosave, client, id, onDisk } = await openPage()
    type('eins zwei')
    const underway = autosave.flush()
    type('eins zwei drei')
    autosave.leave()
    autosave.stop()
    await underway
    expect(await onDisk()).toBe('eins zwei')
    expect(await bringBack(client, id)).toBe('saved')
    expect(await onDisk()).toBe('eins zwei drei')
    expect(await client.drafts()).toHaveLength(1)
    expect(await bringBack(client, id)).toBe('nothing')
  })

  it('are in the one draft when the save before them never arrived', async () => {
    const { type, autosave, client, id, onDisk, wire } = await openPage()
    wire.state = 'cut'
    type('eins zwei')
    const underway = autosave.flush()
    type('eins zwei drei')
    autosave.leave()
    autosave.stop()
    await underway
    wire.state = 'up'
    expect(await bringBack(client, id)).toBe('saved')
    expect(await onDisk()).toBe('eins zwei drei')
    expect(await client.drafts()).toHaveLength(1)
  })

  it('are in the one draft when the answer to a save before them was lost', async () => {
    const { type, autosave, client, id, onDisk, wire } = await openPage()
    wire.state = 'deaf'
    type('eins zwei')
    await autosave.flush()
    wire.state = 'cut'
    type('eins zwei drei')
    autosave.leave()
    autosave.stop()
    wire.state = 'up'
    expect(await bringBack(client, id)).toBe('saved')
    expect(await onDisk()).toBe('eins zwei drei')
    expect(await client.drafts()).toHaveLength(1)
  })

  it('are no second draft when they arrived themselves', async () => {
    const { type, autosave, client, id, onDisk } = await openPage()
    type('im Gehen')
    autosave.leave()
    autosave.stop()
    await vi.waitFor(async () => expect(await onDisk()).toBe('im Gehen'))
    expect(await bringBack(client, id)).not.toBe('copied')
    expect(await client.drafts()).toHaveLength(1)
  })

  it('lie in one copy when the draft was changed elsewhere', async () => {
    const { type, autosave, client, id, onDisk, wire } = await openPage()
    wire.state = 'cut'
    type('eins zwei')
    const underway = autosave.flush()
    type('eins zwei drei')
    autosave.leave()
    autosave.stop()
    await underway
    wire.state = 'up'
    await client.saveDraft(id, { revision: 1, interview: sampleInterview('anderswo'), style })
    expect(await bringBack(client, id)).toBe('copied')
    expect(await onDisk()).toBe('anderswo')
    const rows = await client.drafts()
    expect(rows).toHaveLength(2)
    expect(await onDisk(rows.find((row) => row.id !== id)?.id)).toBe('eins zwei drei')
  })

  it('stay kept until the newest of them are on the disk', async () => {
    // The page lives on, as it does when it comes back from the browser's cache.
    const { type, autosave, said } = await openPage()
    type('eins zwei')
    const underway = autosave.flush()
    type('eins zwei drei')
    autosave.leave()
    expect(await underway).toBe(true)
    expect(said).toEqual(['saving, nothing kept', 'saving, kept', 'saved, nothing kept'])
  })
})

describe('words of a page that crashed', () => {
  it('are in the one draft, whatever was on its way', async () => {
    const { type, autosave, client, id, onDisk, wire } = await openPage()
    for (const [state, words] of [
      ['up', 'eins zwei'],
      ['deaf', 'eins zwei drei'],
      ['cut', 'eins zwei drei vier'],
      ['up', 'eins zwei drei vier fünf'],
    ] as const) {
      wire.state = state
      type(words)
      await vi.waitFor(() => expect(findKept(id)?.interview).toEqual(sampleInterview(words)))
      if (words !== 'eins zwei drei vier fünf') await autosave.flush()
    }
    autosave.stop()
    expect(await bringBack(client, id)).toBe('saved')
    expect(await onDisk()).toBe('eins zwei drei vier fünf')
    expect(await client.drafts()).toHaveLength(1)
  })

  it('are kept no longer than until they are saved, under the id that they are saved under', async () => {
    const { type, autosave, client, id } = await openPage()
    await client.saveDraft(id, { revision: 1, interview: sampleInterview('anderswo'), style })
    type('hier')
    await vi.waitFor(() => expect(findKept(id)).not.toBeNull())
    expect(await autosave.flush()).toBe(true)
    const [copy] = (await client.drafts()).filter((row) => row.id !== id)
    type('hier und weiter')
    await vi.waitFor(() => expect(findKept(copy?.id ?? '')).not.toBeNull())
    expect(findKept(id)).toBeNull()
    expect(await autosave.flush()).toBe(true)
    expect(findKept(copy?.id ?? '')).toBeNull()
  })
})
