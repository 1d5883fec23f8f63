import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { sampleInterview } from '../host/sampleInterview'
import { WAIT } from '../host/search/openIndexed'
import { answer, send } from './send'
import { TRANSPORTS, type Transport } from './transports'

describe.each(TRANSPORTS)('the shelf, through the door %s', (_, open) => {
  const create = async (door: Transport) =>
    (await send(door, 'POST', '/drafts', { interview: sampleInterview() })).json()

  test('says where a draft stands, and takes no state that there is not', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    expect((await send(door, 'PUT', `/drafts/${id}/state`, { state: 'archived' })).status).toBe(200)
    expect((await answer(send(door, 'GET', '/drafts'))).body).toMatchObject([{ id, state: 'archived' }])
    expect(await answer(send(door, 'PUT', `/drafts/${id}/state`, { state: 'burnt' }))).toMatchObject({ status: 400 })
  })

  test('moves drafts to the trash, back, and away', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    expect(await answer(send(door, 'DELETE', `/drafts/${id}`))).toMatchObject({ status: 400 })
    expect((await send(door, 'POST', `/drafts/${id}/trash`)).status).toBe(200)
    expect((await answer(send(door, 'GET', '/drafts'))).body).toMatchObject([{ id, trashed: true }])
    expect((await send(door, 'POST', `/drafts/${id}/restore`)).status).toBe(200)
    await send(door, 'POST', `/drafts/${id}/trash`)
    const { goes } = (await answer(send(door, 'GET', '/drafts'))).body[0]
    expect(goes).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect((await send(door, 'DELETE', `/drafts/${id}`)).status).toBe(200)
    const kept = (await create(door)).draft.id
    const thrown = (await create(door)).draft.id
    await send(door, 'POST', `/drafts/${thrown}/trash`)
    expect((await send(door, 'POST', '/trash/empty', { ids: [kept, thrown, id] })).status).toBe(200)
    expect((await answer(send(door, 'GET', '/drafts'))).body).toMatchObject([{ id: kept }])
    await send(door, 'POST', `/drafts/${kept}/trash`)
    await send(door, 'POST', '/trash/empty', { ids: [kept] })
    expect((await answer(send(door, 'GET', '/drafts'))).body).toEqual([])
  })

  test('keeps templates, begins drafts as them, names and removes them', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const kept = await answer(send(door, 'POST', '/templates', { draft: id, name: ' Brunnen ' }))
    expect(kept).toMatchObject({ status: 200, body: { name: 'Brunnen' } })
    expect(await answer(send(door, 'POST', '/templates', { draft: id, name: 'Brunnen' }))).toMatchObject({
      status: 409,
    })
    const path = `/templates/${kept.body.id}`
    expect((await send(door, 'PUT', path, { name: 'Quelle' })).status).toBe(200)
    expect((await answer(send(door, 'GET', '/templates'))).body).toEqual([{ id: kept.body.id, name: 'Quelle' }])
    const begun = await answer(send(door, 'POST', `${path}/drafts`))
    expect(begun.body).toMatchObject({ frame: { headline: 'Der Brunnen' }, draft: { revision: 1 } })
    expect((await answer(send(door, 'GET', '/drafts'))).body).toHaveLength(2)
    expect((await send(door, 'DELETE', path)).status).toBe(200)
    expect((await answer(send(door, 'GET', '/templates'))).body).toEqual([])
    expect(await answer(send(door, 'DELETE', '/templates/..%2Fdrafts'))).toMatchObject({ status: 404 })
  })

  test('backs the library up, brings it back from a grant and from bytes, and says how far it is', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const told: object[] = []
    const leave = door.host.events.listen((event) => event.type === 'progress' && told.push(event))
    const { grant } = (await answer(send(door, 'POST', '/files/save', { name: 'b.zip' }))).body
    const made = await answer(send(door, 'POST', '/backup', { grant, job: 'one' }))
    expect(made.status).toBe(200)
    expect(told.at(-1)).toEqual({ type: 'progress', job: 'one', done: made.body.files, total: made.body.files })
    leave()
    expect(await answer(send(door, 'POST', '/backup', { grant, job: 'two' }))).toMatchObject({ status: 409 })

    await send(door, 'POST', `/drafts/${id}/trash`)
    await send(door, 'DELETE', `/drafts/${id}`)
    const path = join(door.library, 'Exports', 'b.zip')
    const body = new Uint8Array(await readFile(path))
    const fromBytes = door.request('/api/backup/restore?job=three&beside=no', { method: 'POST', body })
    expect(await answer(fromBytes)).toMatchObject({ status: 200, body: { added: 1, copies: 0, folder: null } })
    const file = door.host.files.grantOpen(path)
    const fromGrant = send(door, 'POST', `/backup/restore?job=four&beside=no&grant=${file.grant}`)
    expect(await answer(fromGrant)).toMatchObject({ status: 200, body: { added: 0, copies: 0 } })
    await vi.waitFor(
      async () => expect((await answer(send(door, 'GET', '/drafts'))).body).toMatchObject([{ id }]),
      WAIT,
    )
    const spoilt = door.request('/api/backup/restore?job=five&beside=no', { method: 'POST', body: body.subarray(9) })
    expect(await answer(spoilt)).toMatchObject({ status: 422, body: { error: { code: 'damaged-backup' } } })
    const grantless = send(door, 'POST', '/backup/restore?job=six&beside=no&grant=none')
    expect(await answer(grantless)).toMatchObject({ status: 404 })
  })

  test('takes back a backup that was cancelled before it came', async () => {
    const door = await open()
    await create(door)
    const { grant } = (await answer(send(door, 'POST', '/files/save', { name: 'b.zip' }))).body
    await send(door, 'DELETE', '/jobs/one')
    const made = await answer(send(door, 'POST', '/backup', { grant, job: 'one' }))
    expect(made).toMatchObject({ status: 409, body: { error: { code: 'cancelled' } } })
    expect(await readdir(join(door.library, 'Exports'))).toEqual([])
  })
})
