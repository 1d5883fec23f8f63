import { describe, expect, test } from 'vitest'
import { sampleInterview } from '../host/sampleInterview'
import { answer, send } from './send'
import { TRANSPORTS } from './transports'

describe.each(TRANSPORTS)('the door %s', (_, open) => {
  test('finds people again, corrects, parts and forgets them', async () => {
    const door = await open()
    const created = await send(door, 'POST', '/drafts', { interview: sampleInterview() })
    const { id } = (await created.json()).draft
    const search = async (typed: string) =>
      (await answer(send(door, 'POST', '/people/search', { typed, most: 9 }))).body
    expect(await search('krahn')).toMatchObject([{ name: 'Dr. Ilse Krahn', contact: '' }])
    const [known] = await search('krahn')
    const contact = { contact: 'krahn@werk.example' }
    expect(await answer(send(door, 'PATCH', `/people/${known.id}`, contact))).toMatchObject({
      status: 200,
      body: contact,
    })
    expect(await answer(send(door, 'PATCH', `/people/${known.id}`, { version: 9 }))).toMatchObject({ status: 400 })
    expect(
      await answer(send(door, 'PATCH', `/people/${known.id}`, { links: [{ label: '', url: 'javascript:1' }] })),
    ).toMatchObject({ status: 400 })
    const there = (await answer(send(door, 'GET', `/people/of/${id}`))).body
    expect(there).toMatchObject([{ person: 'p1' }, { person: 'p2', known: { id: known.id }, news: {} }])
    expect((await send(door, 'POST', `/people/${known.id}/settled`, { draft: id })).status).toBe(200)
    expect((await send(door, 'POST', `/people/${known.id}/apart`, { draft: id })).status).toBe(200)
    expect(await search('krahn')).toHaveLength(2)
    expect((await send(door, 'DELETE', `/people/${known.id}`)).status).toBe(200)
    expect(await search('krahn')).toHaveLength(1)
    expect((await send(door, 'DELETE', `/people/${known.id}`)).status).toBe(404)
    expect((await send(door, 'GET', '/people/portraits/..%2Fpeople.json')).status).toBe(404)
  })
})
