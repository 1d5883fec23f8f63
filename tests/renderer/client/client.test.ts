import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_PAGE_SETUP } from '../../../src/core/write/pageSetup'
import { createClient } from '../../../src/renderer/client/client'
import { createDraftList } from '../../../src/renderer/client/draftList'
import { listenToHost } from '../../../src/renderer/client/hostEvents'
import { sampleInterview } from '../../host/sampleInterview'
import { openLibrary } from '../openLibrary'

describe('the client', () => {
  it('gives what the host gives', async () => {
    const { client } = await openLibrary()
    const { draft } = await client.createDraft(sampleInterview(), 'initials')
    expect(await client.drafts()).toMatchObject([{ id: draft.id, headline: 'Der Brunnen', trashed: false }])
    expect((await client.openDraft(draft.id)).draft.draft.style).toBe('initials')
  })

  it('turns every failure into its code', async () => {
    const { client, wire } = await openLibrary()
    await expect(client.openDraft('nowhere')).rejects.toMatchObject({ code: 'not-found' })
    wire.state = 'cut'
    await expect(client.drafts()).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('knows an end of the session and answers that are not the door’s', async () => {
    const answering = (status: number, body: string) => createClient('/', async () => new Response(body, { status }))
    await expect(answering(403, '<html>').drafts()).rejects.toMatchObject({ code: 'forbidden' })
    await expect(answering(502, '<html>').drafts()).rejects.toMatchObject({ code: 'unreachable' })
    await expect(answering(200, 'cut o').drafts()).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('says `cancelled` for what was aborted', async () => {
    const client = createClient('/', async (_input, init) => {
      init?.signal?.throwIfAborted()
      return new Response('{}')
    })
    const request = {
      to: 'pdf',
      style: 'initials',
      withHeadline: false,
      pageSetup: DEFAULT_PAGE_SETUP,
      grant: 'g',
      name: 'n',
      replace: false,
    } as const
    await expect(client.exportDraft('id', request, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('the list of drafts', () => {
  it('is the newest answer for everybody who asked, however often', async () => {
    const { client } = await openLibrary()
    const list = createDraftList(client)
    const early = list.refresh()
    await client.createDraft(sampleInterview(), 'initials')
    await Promise.all([early, list.refresh()])
    await early
    expect(list.get()).toMatchObject({ rows: [{ headline: 'Der Brunnen' }], failed: null })
  })

  it('keeps its rows when the host is out of reach', async () => {
    const { client, wire } = await openLibrary()
    await client.createDraft(sampleInterview(), 'initials')
    const list = createDraftList(client)
    await list.refresh()
    wire.state = 'cut'
    await list.refresh()
    expect(list.get()).toMatchObject({ rows: [{ headline: 'Der Brunnen' }], failed: 'unreachable' })
  })
})

describe('the events', () => {
  it('come, and come again after the stream broke', async () => {
    const { client, host } = await openLibrary()
    const streams: AbortController[] = []
    const events: string[] = []
    const breakable = async (signal: AbortSignal) => {
      const broken = new AbortController()
      streams.push(broken)
      const { body } = await client.events(signal)
      return new Response(body?.pipeThrough(new TransformStream(), { signal: broken.signal }))
    }
    const end = listenToHost({ events: breakable }, ({ type }) => events.push(type))
    await vi.waitFor(() => expect(events).toEqual(['ready']))
    host.events.emit({ type: 'drafts' })
    await vi.waitFor(() => expect(events).toEqual(['ready', 'drafts']))
    streams[0]?.abort()
    await vi.waitFor(() => expect(events).toEqual(['ready', 'drafts', 'ready']), 5_000)
    end()
    expect(streams).toHaveLength(2)
  })
})
