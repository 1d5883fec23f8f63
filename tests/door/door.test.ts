import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { bytesOf } from '../../src/core/picture/byteReader'
import { DEFAULT_PAGE_SETUP } from '../../src/core/write/pageSetup'
import { createClient } from '../../src/renderer/client/client'
import { readPdf } from '../host/export/readPdf'
import { sampleInterview, wordsIn } from '../host/sampleInterview'
import { jpegOfCamera, plainPng } from '../pictures'
import { answer, send } from './send'
import { TRANSPORTS, type Transport } from './transports'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe.each(TRANSPORTS)('the door %s', (_, open) => {
  const create = async (door: Transport, interview = sampleInterview()) =>
    (await send(door, 'POST', '/drafts', { interview })).json()

  test('gives settings and changes them', async () => {
    const door = await open()
    expect(await answer(send(door, 'GET', '/settings'))).toMatchObject({
      status: 200,
      body: { theme: 'system', language: null, shell: 'browser' },
    })
    expect(await answer(send(door, 'PATCH', '/settings', { theme: 'dark' }))).toMatchObject({ body: { theme: 'dark' } })
    await send(door, 'PATCH', '/settings', { railOpen: false })
    expect(await answer(send(door, 'GET', '/settings'))).toMatchObject({ body: { theme: 'dark', railOpen: false } })
  })

  test('creates, lists, opens, saves and duplicates drafts', async () => {
    const door = await open()
    const created = await create(door)
    const { id } = created.draft
    const change = { revision: 1, interview: sampleInterview('Neu gesagt.'), style: 'initials' }
    const saved = await answer(send(door, 'PUT', `/drafts/${id}`, change))
    expect(saved).toMatchObject({ status: 200, body: { revision: 2 } })
    const opened = await answer(send(door, 'GET', `/drafts/${id}`))
    expect(opened.body.notice).toBeNull()
    expect(wordsIn(opened.body.draft)).toBe('Neu gesagt.')
    const copy = await answer(send(door, 'POST', `/drafts/${id}/duplicate`))
    expect(copy.body.draft.id).not.toBe(id)
    expect((await answer(send(door, 'GET', '/drafts'))).body).toHaveLength(2)
  })

  test('answers a stale save with the id of the kept copy', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const change = (words: string) => ({ revision: 1, interview: sampleInterview(words), style: 'initials' })
    await send(door, 'PUT', `/drafts/${id}`, change('Zuerst.'))
    const conflict = await answer(send(door, 'PUT', `/drafts/${id}`, change('Zu spät.')))
    expect(conflict).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
    const copy = await answer(send(door, 'GET', `/drafts/${conflict.body.error.detail}`))
    expect(wordsIn(copy.body.draft)).toBe('Zu spät.')
  })

  test('exports to a granted file, and notes it in the draft', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const granted = await answer(send(door, 'POST', '/files/save', { name: 'Brunnen.txt' }))
    expect(granted.body.name).toBe('Brunnen.txt')
    const order = { to: 'text', grant: granted.body.grant, name: 'Brunnen.txt' }
    const exported = await answer(send(door, 'POST', `/drafts/${id}/export`, order))
    expect(exported).toMatchObject({ status: 200, body: { findings: [] } })
    const text = await readFile(join(door.library, 'Exports', 'Brunnen.txt'), 'utf8')
    expect(text).toContain('Wir haben mit dem Brunnen angefangen.')
    expect(exported.body.bytes).toBe(Buffer.byteLength(text))
    const { draft } = (await answer(send(door, 'GET', `/drafts/${id}`))).body
    expect(draft.draft).toMatchObject({ revision: 1, exports: [{ to: 'text', name: 'Brunnen.txt' }] })

    expect(await answer(send(door, 'POST', `/drafts/${id}/export`, order))).toMatchObject({
      status: 409,
      body: { error: { code: 'exists' } },
    })
    const replacing = send(door, 'POST', `/drafts/${id}/export`, { ...order, to: 'page', replace: true })
    expect((await replacing).status).toBe(200)
    expect(await readFile(join(door.library, 'Exports', 'Brunnen.txt'), 'utf8')).toContain('<article')
  })

  test('notes in the draft what was chosen for an export, where it had an effect', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const pageSetup = { ...DEFAULT_PAGE_SETUP, layout: 'proof' }
    const chosen = { withHeadline: true, pageSetup, packed: ['page', 'pdf'] }
    for (const to of ['text', 'fragment', 'zip']) {
      const { body } = await answer(send(door, 'POST', '/files/save', { name: `Brunnen.${to}` }))
      await send(door, 'POST', `/drafts/${id}/export`, { ...chosen, to, ...body })
    }
    const { exports } = (await answer(send(door, 'GET', `/drafts/${id}`))).body.draft.draft
    expect(exports.map(({ when, ...record }: Record<string, unknown>) => record)).toEqual([
      { to: 'text', style: 'every-turn', name: 'Brunnen.text' },
      { to: 'fragment', style: 'every-turn', name: 'Brunnen.fragment', withHeadline: true },
      { to: 'zip', style: 'every-turn', name: 'Brunnen.zip', pageSetup, packed: ['page', 'pdf'] },
    ])
  })

  test('exports into a folder, in the draft’s own style, under its headline or a free name beside it', async () => {
    const door = await open()
    const { body: folder } = await answer(send(door, 'POST', '/files/folder'))
    const names: string[] = []
    for (const style of ['initials', 'every-turn']) {
      const { draft } = await (await send(door, 'POST', '/drafts', { interview: sampleInterview(), style })).json()
      const made = await answer(send(door, 'POST', `/drafts/${draft.id}/export`, { to: 'text', folder: folder.grant }))
      expect(made.status).toBe(200)
      names.push(made.body.name)
      const { exports } = (await answer(send(door, 'GET', `/drafts/${draft.id}`))).body.draft.draft
      expect(exports).toMatchObject([{ to: 'text', style, name: made.body.name }])
    }
    expect(names[1]).toBe(names[0]?.replace('.txt', '-2.txt'))
    expect(new Set(await readdir(join(door.library, 'Exports')))).toEqual(new Set(names))
    const astray = { to: 'text', folder: 'nobody gave it' }
    const { draft } = await create(door)
    expect((await send(door, 'POST', `/drafts/${draft.id}/export`, astray)).status).toBe(404)
  })

  test('keeps pictures, gives them to the page, and puts them into exports', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const store = (bytes: Uint8Array) =>
      answer(door.request(`/api/drafts/${id}/assets`, { method: 'POST', body: new Uint8Array(bytes) }))
    const stored = await store(jpegOfCamera())
    expect(stored).toMatchObject({ status: 200, body: { width: 2, height: 3, credit: 'Mira Tellkamp' } })
    const { asset } = stored.body
    const picture = await send(door, 'GET', `/drafts/${id}/assets/${asset}`)
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const bytes = Buffer.from(await picture.arrayBuffer())
    expect(asset).toBe(`${createHash('sha256').update(bytes).digest('hex')}.jpg`)

    const figure = { type: 'figure' as const, image: { asset, alt: 'Ein Kai', credit: 'Mira Tellkamp' }, caption: [] }
    const missing = { ...figure, image: { ...figure.image, asset: `${'0'.repeat(64)}.png` } }
    const sample = sampleInterview()
    const interview = { ...sample, body: [...sample.body, figure, missing] }
    await send(door, 'PUT', `/drafts/${id}`, { revision: 1, interview, style: 'initials' })
    const granted = await answer(send(door, 'POST', '/files/save', { name: 'Kai.html' }))
    const order = { to: 'page', grant: granted.body.grant, name: 'Kai.html' }
    const exported = await answer(send(door, 'POST', `/drafts/${id}/export`, order))
    expect(exported.body.findings).toMatchObject([{ rule: 'image-missing' }])
    const page = await readFile(join(door.library, 'Exports', 'Kai.html'), 'utf8')
    expect(page).toContain(`<img src="data:image/jpeg;base64,${bytes.toString('base64')}" alt="Ein Kai">`)
    expect(page).toContain('Foto: Mira Tellkamp')
  })

  test.each([
    ['not-a-picture', 415, bytesOf('Frage: Warum?')],
    ['svg-picture', 415, bytesOf('<svg onload="alert(1)"/>')],
    ['damaged-picture', 422, plainPng().subarray(0, 40)],
    ['large-picture', 413, plainPng(1, 1, { claims: [50_000, 50_000] })],
  ])('refuses %s', async (code, status, bytes) => {
    const door = await open()
    const { id } = (await create(door)).draft
    const request = { method: 'POST', body: new Uint8Array(bytes) }
    expect(await answer(door.request(`/api/drafts/${id}/assets`, request))).toMatchObject({
      status,
      body: { error: { code } },
    })
  })

  test.each(['draft.json', '..%2fdraft.json', '%2e%2e%2fdraft.json', `${'a'.repeat(64)}.png`, `${'a'.repeat(64)}.svg`])(
    'has no picture called %s',
    async (name) => {
      const door = await open()
      const { id } = (await create(door)).draft
      expect((await send(door, 'GET', `/drafts/${id}/assets/${name}`)).status).toBe(404)
    },
  )

  test('says so where a PDF has no browser, and leaves the old file alone', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const granted = await answer(send(door, 'POST', '/files/save', { name: 'Brunnen.pdf' }))
    await door.host.files.write(granted.body.grant, new TextEncoder().encode('old'), { replace: false })
    vi.stubEnv('WECHSELREDE_BROWSER', join(door.library, 'no-browser-here'))
    const order = { to: 'pdf', grant: granted.body.grant, name: 'Brunnen.pdf', replace: true }
    expect(await answer(send(door, 'POST', `/drafts/${id}/export`, order))).toMatchObject({
      status: 503,
      body: { error: { code: 'no-browser' } },
    })
    expect(await readFile(join(door.library, 'Exports', 'Brunnen.pdf'), 'utf8')).toBe('old')
  })

  test('cancels an export by its name: nothing is written, the old file stays', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const granted = await answer(send(door, 'POST', '/files/save', { name: 'Brunnen.pdf' }))
    await door.host.files.write(granted.body.grant, new TextEncoder().encode('old'), { replace: false })
    const order = { to: 'pdf', grant: granted.body.grant, name: 'Brunnen.pdf', replace: true, exportId: 'e1' }
    const exporting = answer(send(door, 'POST', `/drafts/${id}/export`, order))
    // A print takes longer than this answer.
    await send(door, 'GET', '/settings')
    expect((await send(door, 'DELETE', '/exports/e1')).status).toBe(200)
    expect(await exporting).toMatchObject({ status: 409, body: { error: { code: 'cancelled' } } })
    expect(await readFile(join(door.library, 'Exports', 'Brunnen.pdf'), 'utf8')).toBe('old')
    expect((await answer(send(door, 'GET', `/drafts/${id}`))).body.draft.draft.exports).toEqual([])
  })

  test('says of a PDF how many of its pages are compared', async () => {
    const door = await open()
    const interview = sampleInterview('Der Brunnen war kaputt, und niemand wollte ihn. '.repeat(200))
    const { id } = (await answer(send(door, 'POST', '/drafts', { interview }))).body.draft
    const granted = await answer(send(door, 'POST', '/files/save', { name: 'Brunnen.pdf' }))
    const told: object[] = []
    const leave = door.host.events.listen((event) => event.type === 'progress' && told.push(event))
    const order = { to: 'pdf', grant: granted.body.grant, name: 'Brunnen.pdf', exportId: 'long' }
    expect((await send(door, 'POST', `/drafts/${id}/export`, order)).status).toBe(200)
    leave()
    const total = Number(
      readPdf(new Uint8Array(await readFile(join(door.library, 'Exports', 'Brunnen.pdf')))).info().Pages,
    )
    expect(told.length).toBeGreaterThan(1)
    expect(told).toEqual(
      Array.from({ length: total }, (_, nth) => ({ type: 'progress', job: 'long', done: nth + 1, total })),
    )
  })

  test('cancels an export for the page also where the wire keeps an abort to itself, as Electron’s does', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const client = createClient('/', (input, init) => door.request(String(input), { ...init, signal: null }))
    const file = await client.pickToSave('Brunnen.pdf')
    const cancel = new AbortController()
    const pageSetup = DEFAULT_PAGE_SETUP
    const wish = { to: 'pdf', style: 'initials', withHeadline: false, pageSetup, replace: false } as const
    const exporting = client.exportDraft(id, { ...wish, grant: '', name: '', ...file }, cancel.signal)
    cancel.abort()
    await expect(exporting).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readdir(join(door.library, 'Exports'))).toEqual([])
  })

  test('prints the pages of a draft as they are asked for, and notes no export', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const pageSetup = { ...DEFAULT_PAGE_SETUP, layout: 'manuscript', paper: 'letter' }
    const printed = await send(door, 'POST', `/drafts/${id}/pages`, { style: 'initials', pageSetup })
    expect(printed.headers.get('content-type')).toBe('application/pdf')
    const pdf = readPdf(new Uint8Array(await printed.arrayBuffer()))
    expect(pdf.info()).toMatchObject({ 'Page size': expect.stringContaining('letter') })
    expect(pdf.text().replaceAll(/\s+/g, ' ')).toContain('Wir haben mit dem Brunnen angefangen.')
    expect((await answer(send(door, 'GET', `/drafts/${id}`))).body.draft.draft.exports).toEqual([])
    const wrong = { style: 'initials', pageSetup: { ...pageSetup, columns: 7 } }
    expect(await answer(send(door, 'POST', `/drafts/${id}/pages`, wrong))).toMatchObject({
      status: 400,
      body: { error: { code: 'bad-request' } },
    })
    expect((await send(door, 'POST', '/drafts/nobody/pages', { pageSetup })).status).toBe(404)
  })

  test('compares pages that are to be printed, and leaves paper to the page of a browser shell', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const wish = { pageSetup: DEFAULT_PAGE_SETUP, compared: true }
    expect((await send(door, 'POST', `/drafts/${id}/pages`, wish)).status).toBe(200)
    expect(await answer(send(door, 'POST', `/drafts/${id}/print`, { pageSetup: DEFAULT_PAGE_SETUP }))).toMatchObject({
      status: 501,
      body: { error: { code: 'unsupported' } },
    })
  })

  test('gives outputs a frame that may have styles and pictures, and nothing else', async () => {
    const door = await open()
    const frame = await send(door, 'GET', '/frame')
    const policy = frame.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;/)
    expect(policy).toMatch(/sandbox allow-same-origin$/)
    expect(policy).not.toContain('script-src')
    expect(await frame.text()).not.toContain('<script')
  })

  test('waits with its end until the windows have saved', async () => {
    const door = await open()
    const { id } = (await create(door)).draft
    const reader = (await send(door, 'GET', '/events')).body?.pipeThrough(new TextDecoderStream()).getReader()
    const next = async () => JSON.parse((await reader?.read())?.value ?? 'null')
    expect(await next()).toEqual({ type: 'ready' })
    const order: string[] = []
    const closing = door.host.close().then(() => order.push('ended'))
    const { type, window } = await next()
    expect(type).toBe('closing')
    const change = { revision: 1, interview: sampleInterview('Zuletzt getippt.'), style: 'initials' }
    await send(door, 'PUT', `/drafts/${id}`, change)
    order.push('saved')
    expect(await answer(send(door, 'POST', `/closing/${window}`))).toMatchObject({ status: 200 })
    await closing
    expect(order).toEqual(['saved', 'ended'])
    await reader?.cancel()
  })

  test('does not wait for a window that is gone', async () => {
    const door = await open()
    const reader = (await send(door, 'GET', '/events')).body?.getReader()
    await reader?.read()
    const started = performance.now()
    const closing = door.host.close()
    await reader?.cancel()
    await closing
    expect(performance.now() - started).toBeLessThan(1500)
  })

  test('reads a file that was named at the start, once asked for', async () => {
    const door = await open()
    const file = join(door.library, 'raw.txt')
    await writeFile(file, 'Frage: Warum?')
    door.host.offerFile(file)
    const opened = await answer(send(door, 'GET', '/files/opened'))
    expect(opened.body.name).toBe('raw.txt')
    expect(await (await send(door, 'GET', `/files/${opened.body.grant}`)).text()).toBe('Frage: Warum?')
    expect((await answer(send(door, 'GET', '/files/opened'))).body).toBeNull()
    expect(await answer(send(door, 'POST', '/files/open'))).toMatchObject({ status: 501 })
    expect(await answer(send(door, 'POST', `/files/${opened.body.grant}/show`))).toMatchObject({ status: 404 })
  })

  test('streams events until the page goes', async () => {
    const door = await open()
    const response = await send(door, 'GET', '/events')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    const next = async () => JSON.parse((await reader?.read())?.value ?? 'null')
    expect(await next()).toEqual({ type: 'ready' })
    await create(door)
    expect(await next()).toEqual({ type: 'drafts' })
    door.host.offerFile(join(door.library, 'later.txt'))
    expect(await next()).toMatchObject({ type: 'opened', name: 'later.txt' })
    await reader?.cancel()
    await expect.poll(() => door.host.events.emit({ type: 'drafts' })).toBe(false)
  })

  test('takes a line for the log', async () => {
    const door = await open()
    await send(door, 'POST', '/log', { message: 'something broke' })
    expect(door.logged).toContain('page: something broke')
  })

  test.each([
    ['PATCH', '/settings', { theme: 'pink' }],
    ['POST', '/drafts', {}],
    ['POST', '/drafts', { interview: { ...sampleInterview(), version: 2 } }],
    ['POST', '/drafts', { interview: { ...sampleInterview(), body: [{ type: 'unknown' }] } }],
    ['PUT', '/drafts/d1', { revision: '1', interview: sampleInterview(), style: 'initials' }],
    ['PATCH', '/drafts/d1', { checksum: 'a', change: { body: { at: -1, remove: 0, items: [] } } }],
    ['PATCH', '/drafts/d1', { checksum: 'a', change: { format: 'other' } }],
    ['POST', '/drafts/d1/export', { to: 'doc', grant: 'g', name: 'n' }],
    ['POST', '/files/save', { name: '' }],
    ['POST', '/links', { url: 'javascript:alert(1)' }],
    ['POST', '/links', { url: 'file:///etc/hosts' }],
    ['POST', '/log', { message: 'x'.repeat(10_001) }],
    ['GET', '/drafts/..%2f..%2fsecret', undefined],
  ])('refuses bad input: %s %s', async (method, path, body) => {
    const door = await open()
    expect(await answer(send(door, method, path, body))).toMatchObject({
      status: 400,
      body: { error: { code: 'bad-request' } },
    })
  })

  test('refuses what is no JSON, with a code', async () => {
    const door = await open()
    const headers = { 'content-type': 'application/json' }
    const response = door.request('/api/drafts', { method: 'POST', body: '{', headers })
    expect(await answer(response)).toMatchObject({ status: 400, body: { error: { code: 'bad-request' } } })
  })

  test.each(['/drafts/nobody', '/files/made-up', '/nothing'])('does not find %s', async (path) => {
    const door = await open()
    expect(await answer(send(door, 'GET', path))).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } })
  })

  test.each([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['no origin at all', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ])('refuses requests from %s', async (_from, headers) => {
    const door = await open()
    for (const path of ['/api/settings', '/api/drafts', '/api/events', '/api/nothing']) {
      expect(await answer(door.request(path, { headers }))).toMatchObject({
        status: 403,
        body: { error: { code: 'forbidden' } },
      })
    }
    const body = JSON.stringify({ interview: sampleInterview() })
    const post = { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } }
    expect((await door.request('/api/drafts', post)).status).toBe(403)
    expect(await readdir(join(door.library, 'drafts'))).toEqual([])
  })

  test('lets the own page in', async () => {
    const door = await open()
    const headers = { origin: door.origin, 'sec-fetch-site': 'same-origin' }
    expect((await door.request('/api/settings', { headers })).status).toBe(200)
  })
})
