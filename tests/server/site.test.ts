import { readFile, stat, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { handOver } from '../../src/server/handOver'
import { runServer, signIn } from '../door/transports'

/** A request with headers that `fetch` would not let through. */
function rawRequest(origin: string, path: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', reject)
    request.end()
  })
}

describe('the address', () => {
  test('opens the app once, and says plainly when it is used up', async () => {
    const { server } = await runServer()
    const address = server.newAddress()
    const first = await fetch(address, { redirect: 'manual' })
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe('/')
    expect(first.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    const second = await fetch(address, { redirect: 'manual', headers: { 'accept-language': 'de-AT' } })
    expect(second.status).toBe(403)
    expect(second.headers.get('set-cookie')).toBeNull()
    expect(await second.text()).toContain('Diese Adresse wurde schon benutzt')
  })

  test('is another one at each start and for each window', async () => {
    const { server } = await runServer()
    expect(server.newAddress()).not.toBe(server.newAddress())
    expect(server.newAddress()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
  })

  test('made up opens nothing', async () => {
    const { server } = await runServer()
    expect((await fetch(`${server.origin}/?token=made-up`)).status).toBe(403)
  })
})

describe('without a session', () => {
  test.each(['/', '/api/settings', '/api/events', '/assets/page-1a2b.js', '/index.html'])(
    '%s is closed',
    async (path) => {
      const { server } = await runServer()
      expect((await fetch(server.origin + path)).status).toBe(403)
      expect((await fetch(server.origin + path, { headers: { cookie: 'wechselrede-1=made-up' } })).status).toBe(403)
    },
  )
})

describe('with a session', () => {
  test('the page comes with its guards', async () => {
    const { server } = await runServer()
    const headers = { cookie: await signIn(server) }
    const page = await fetch(`${server.origin}/`, { headers })
    expect(await page.text()).toContain('<title>Page</title>')
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
    })
    const asset = await fetch(`${server.origin}/assets/page-1a2b.js`, { headers })
    expect(asset.headers.get('content-type')).toMatch(/javascript/)
    expect(asset.headers.get('cache-control')).toContain('immutable')
  })

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5c..%5csecret.txt'])(
    'nothing beside the page is served: %s',
    async (path) => {
      const { server } = await runServer()
      expect(await rawRequest(server.origin, path, { cookie: await signIn(server) })).not.toBe(200)
    },
  )

  test('another host name is misdirected, whoever asks', async () => {
    const { server } = await runServer()
    const cookie = await signIn(server)
    const { port } = new URL(server.origin)
    for (const host of [`localhost:${port}`, `elsewhere.example:${port}`, '127.0.0.1', '127.0.0.1:1']) {
      expect(await rawRequest(server.origin, '/', { cookie, host })).toBe(421)
      expect(await rawRequest(server.origin, '/api/settings', { cookie, host })).toBe(421)
    }
    expect(await rawRequest(server.origin, '/', { cookie })).toBe(200)
  })

  test('another origin gets nothing, the page included', async () => {
    const { server } = await runServer()
    const headers = { cookie: await signIn(server), origin: 'https://elsewhere.example' }
    expect((await fetch(`${server.origin}/`, { headers })).status).toBe(403)
  })

  test('a window that is still open goes on after a restart on the same port', async () => {
    const { server, folder } = await runServer()
    const headers = { cookie: await signIn(server) }
    const port = Number(new URL(server.origin).port)
    await server.close()
    const { server: again } = await runServer(folder, port)
    expect((await fetch(`${again.origin}/api/settings`, { headers })).status).toBe(200)
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, 'data', 'session-secret'))).mode & 0o777).toBe(0o600)
    }
  })
})

describe('a second start', () => {
  test('hands its file over and gets an address of its own', async () => {
    const { server, folder, library } = await runServer()
    const file = join(folder, 'secret.txt')
    const holder = JSON.parse(await readFile(join(library, '.wechselrede.lock'), 'utf8'))
    const answer = await handOver(holder, file)
    expect((await fetch(answer?.address ?? '', { redirect: 'manual' })).status).toBe(303)
    expect(server.host.takeOpened()?.name).toBe('secret.txt')
  })

  test('without the secret is refused', async () => {
    const { server, library } = await runServer()
    const holder = JSON.parse(await readFile(join(library, '.wechselrede.lock'), 'utf8'))
    expect(await handOver({ ...holder, secret: 'guessed' }, '/etc/hosts')).toBeNull()
    expect(server.host.takeOpened()).toBeNull()
  })

  test('says so where nobody answers', async () => {
    const holder = { pid: process.pid, machine: 'here', address: 'http://127.0.0.1:1', secret: 's' }
    expect(await handOver(holder, null)).toBeNull()
  })
})

test('a damaged session file is replaced', async () => {
  const { server, folder } = await runServer()
  await server.close()
  await writeFile(join(folder, 'data', 'session-secret'), '')
  const { server: again } = await runServer(folder)
  expect(await signIn(again)).toMatch(/^wechselrede-\d+=[\w-]{43}$/)
})
