import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createAutosave, type SaveState } from '../../../src/renderer/app/autosave'
import { recovery } from '../../../src/renderer/app/recovery'
import type { Client, DraftChange } from '../../../src/renderer/client/client'
import { ClientError } from '../../../src/renderer/client/clientError'
import { sampleInterview, wordsIn } from '../../host/sampleInterview'
import { openLibrary } from '../openLibrary'
import { stubStores } from './stubStores'

beforeEach(stubStores)

const BROKEN = 'can not be read'
const TIMING = { quiet: 40, longest: 150, calm: 60, retry: 20 }

/** `over` stands between the autosave and the real client. */
async function openDraft(over: (client: Client) => Partial<Client> = () => ({}), timing = TIMING) {
  const library = await openLibrary()
  const { client } = library
  const style = 'every-turn'
  const opened = { interview: sampleInterview('eins'), style }
  const { draft } = await client.createDraft(opened.interview, style)
  const states: SaveState['status'][] = []
  const moved: string[] = []
  const kept: DraftChange[] = []
  const bugs: unknown[] = []
  let words = 'eins'
  const autosave = createAutosave({
    client: { ...client, ...over(client) },
    id: draft.id,
    revision: draft.revision,
    opened: { checksum: draft.checksum, content: opened },
    read: () => {
      if (words === BROKEN) throw new Error(BROKEN)
      return words === 'eins' ? opened : { interview: sampleInterview(words), style }
    },
    recovery: { ...recovery, keep: (_id, change) => kept.push(change) },
    log: (bug) => bugs.push(bug),
    onState: ({ status }) => states.push(status),
    onMoved: (id) => moved.push(id),
    timing,
  })
  // Else it would save into a folder that is being removed.
  onTestFinished(() => autosave.stop())
  const type = (next: string) => {
    words = next
    autosave.changed()
  }
  const onDisk = async (id = draft.id) => wordsIn((await client.openDraft(id)).draft)
  return { ...library, id: draft.id, autosave, type, onDisk, states, moved, kept, bugs }
}

/** Saves that wait for the browser to be idle. Node has no such moments of its own. */
function idleMoments(): (() => void)[] {
  const tasks: (() => void)[] = []
  vi.stubGlobal('requestIdleCallback', (task: () => void) => tasks.push(task))
  onTestFinished(() => void vi.unstubAllGlobals())
  return tasks
}

describe('autosave', () => {
  it('saves by itself when typing rests', async () => {
    const { type, onDisk, states, autosave } = await openDraft()
    type('eins zwei')
    expect(autosave.dirty()).toBe(true)
    await vi.waitFor(async () => expect(await onDisk()).toBe('eins zwei'))
    await vi.waitFor(() => expect(states.at(-1)).toBe('saved'))
    expect(autosave.dirty()).toBe(false)
  })

  it('saves in the midst of typing that never rests', async () => {
    const { type, onDisk, autosave } = await openDraft()
    let count = 0
    const typing = setInterval(() => type(`Wort ${count++}`), 5)
    try {
      await vi.waitFor(async () => expect(await onDisk()).toMatch(/^Wort/))
    } finally {
      clearInterval(typing)
    }
    expect(await autosave.flush()).toBe(true)
    expect(await onDisk()).toBe(`Wort ${count - 1}`)
  })

  it('says that all is saved when typing rests, or to whoever asks for it', async () => {
    const { type, states, autosave } = await openDraft(undefined, { ...TIMING, calm: 60_000 })
    type('eins zwei')
    await vi.waitFor(() => expect(autosave.dirty()).toBe(false))
    expect(states).not.toContain('saved')
    expect(await autosave.flush()).toBe(true)
    expect(states.at(-1)).toBe('saved')
  })

  it('does nothing in `changed` but take note', async () => {
    const { autosave, states } = await openDraft()
    autosave.changed()
    expect(states).toEqual([])
  })

  it('says with the first key that not everything is saved', async () => {
    const { type, states, autosave } = await openDraft()
    let frame: () => void = () => undefined
    vi.stubGlobal('requestAnimationFrame', (task: () => void) => {
      frame = task
    })
    onTestFinished(() => void vi.unstubAllGlobals())
    type('eins zwei')
    frame()
    expect(states).toEqual(['saving'])
    expect(await autosave.flush()).toBe(true)
    type('eins zwei drei')
    expect(states.at(-1)).toBe('saved')
    frame()
    expect(states.at(-1)).toBe('saving')
  })

  it('says when it fails, keeps the words, and gets them to the disk later', async () => {
    const { type, onDisk, states, autosave, wire } = await openDraft()
    wire.state = 'cut'
    type('ohne Leitung')
    expect(await autosave.flush()).toBe(false)
    expect(states.at(-1)).toBe('failed')
    wire.state = 'up'
    await vi.waitFor(() => expect(states.at(-1)).toBe('saved'))
    expect(await onDisk()).toBe('ohne Leitung')
  })

  it('brings all words where the host does not hold those that a change is of', async () => {
    const sent: string[] = []
    const { type, onDisk, autosave, client, id, moved } = await openDraft(({ saveChange, saveDraft }) => ({
      saveChange: (...change) => {
        sent.push('change')
        return saveChange(...change)
      },
      saveDraft: (...whole) => {
        sent.push('whole')
        return saveDraft(...whole)
      },
    }))
    autosave.begin()
    await new Promise((resolve) => setTimeout(resolve))
    type('eins zwei')
    expect(await autosave.flush()).toBe(true)
    expect(sent).toEqual(['change'])
    await client.setDraftState(id, 'approved')
    type('eins zwei drei')
    expect(await autosave.flush()).toBe(true)
    expect(sent).toEqual(['change', 'change', 'whole'])
    type('eins zwei drei vier')
    expect(await autosave.flush()).toBe(true)
    expect(sent.at(-1)).toBe('change')
    expect(await onDisk()).toBe('eins zwei drei vier')
    expect(moved).toEqual([])
  })

  it('makes no copy when only the answer to a save was lost', async () => {
    const { type, onDisk, autosave, wire, moved, client } = await openDraft()
    wire.state = 'deaf'
    type('angekommen')
    expect(await autosave.flush()).toBe(false)
    wire.state = 'up'
    type('angekommen und weiter')
    expect(await autosave.flush()).toBe(true)
    expect(await onDisk()).toBe('angekommen und weiter')
    expect(moved).toEqual([])
    expect(await client.drafts()).toHaveLength(1)
  })

  it('goes on with the copy when the draft was changed elsewhere; neither version loses a word', async () => {
    const { type, onDisk, autosave, moved, client, id } = await openDraft()
    await client.saveDraft(id, { revision: 1, interview: sampleInterview('anderswo'), style: 'initials' })
    type('hier')
    expect(await autosave.flush()).toBe(true)
    type('hier und weiter')
    expect(await autosave.flush()).toBe(true)
    expect(moved).toHaveLength(1)
    expect(await onDisk()).toBe('anderswo')
    expect(await onDisk(moved[0])).toBe('hier und weiter')
    expect(await client.drafts()).toHaveLength(2)
  })

  it('makes the draft anew when it was deleted elsewhere', async () => {
    const { type, onDisk, autosave, moved, client, id } = await openDraft()
    await client.trashDraft(id)
    await client.removeDraft(id)
    type('doch noch da')
    expect(await autosave.flush()).toBe(true)
    expect(await onDisk(moved[0])).toBe('doch noch da')
  })

  it('keeps what is unsaved when the page is left, and sends it', async () => {
    const { type, onDisk, autosave, kept } = await openDraft()
    type('im Gehen')
    autosave.leave()
    expect(kept).toMatchObject([{ revision: 1 }])
    await vi.waitFor(async () => expect(await onDisk()).toBe('im Gehen'))
  })

  it('saves nothing once it is stopped', async () => {
    const { type, onDisk, autosave } = await openDraft()
    autosave.stop()
    type('zu spät')
    expect(await autosave.flush()).toBe(true)
    expect(await onDisk()).toBe('eins')
  })

  it('saves by itself what was typed during a slow save', async () => {
    const idle = idleMoments()
    let release: () => void = () => undefined
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    const { type, onDisk, states } = await openDraft(({ saveDraft }) => ({
      saveDraft: (...request) => slow.then(() => saveDraft(...request)),
    }))
    type('eins zwei')
    await vi.waitFor(() => expect(idle).toHaveLength(1))
    idle[0]?.()
    type('eins zwei drei')
    await vi.waitFor(() => expect(idle).toHaveLength(2))
    idle[1]?.()
    release()
    await vi.waitFor(() => expect(idle).toHaveLength(3))
    idle[2]?.()
    await vi.waitFor(async () => expect(await onDisk()).toBe('eins zwei drei'))
    await vi.waitFor(() => expect(states.at(-1)).toBe('saved'))
  })

  it('says and logs that the text could not be read, and tries again', async () => {
    const { type, onDisk, states, autosave, bugs } = await openDraft()
    type(BROKEN)
    expect(await autosave.flush()).toBe(false)
    expect(states.at(-1)).toBe('failed')
    expect(bugs).toMatchObject([{ message: BROKEN }])
    type('wieder da')
    await vi.waitFor(() => expect(states.at(-1)).toBe('saved'))
    expect(await onDisk()).toBe('wieder da')
  })

  it('reads nothing in an idle moment that comes after the draft was left', async () => {
    const idle = idleMoments()
    const { type, autosave, bugs, states } = await openDraft()
    type('eins zwei')
    await vi.waitFor(() => expect(idle).toHaveLength(1))
    expect(await autosave.flush()).toBe(true)
    autosave.stop()
    const before = [...states]
    type(BROKEN)
    idle[0]?.()
    expect(bugs).toEqual([])
    expect(states).toEqual(before)
  })

  it('makes one copy only when the copy can not be opened at once', async () => {
    let refusals = 2
    const { type, onDisk, autosave, moved, client, id } = await openDraft(({ openDraft }) => ({
      openDraft: (copy) => (refusals-- > 0 ? Promise.reject(new ClientError('unreachable')) : openDraft(copy)),
    }))
    await client.saveDraft(id, { revision: 1, interview: sampleInterview('anderswo'), style: 'initials' })
    type('hier')
    expect(await autosave.flush()).toBe(false)
    expect(await autosave.flush()).toBe(false)
    type('hier und weiter')
    expect(await autosave.flush()).toBe(true)
    expect(await client.drafts()).toHaveLength(2)
    expect(await onDisk(moved[0])).toBe('hier und weiter')
  })
})
