import { mkdtempSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../src/host/contentSecurityPolicy'
import { createAppProtocol, isApp } from '../../src/main/appProtocol'

const place = mkdtempSync(join(tmpdir(), 'wechselrede-'))
const page = join(place, 'renderer')
await mkdir(join(page, 'assets'), { recursive: true })
const answer = createAppProtocol(async (request) => new Response(`door ${request.method} ${request.url}`), {
  folder: page,
})
const get = (url: string) => answer(new Request(url))

beforeAll(() => {
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Seite</title>')
  writeFileSync(join(page, 'assets/app.js'), 'let x')
  writeFileSync(join(place, 'secret.txt'), 'geheim')
})
afterAll(() => rm(place, { recursive: true }))

describe('the scheme of the app', () => {
  it('serves the built page with its policy', async () => {
    const index = await get('wechselrede://app/')
    expect(await index.text()).toContain('Seite')
    expect(index.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    const script = await get('wechselrede://app/assets/app.js')
    expect(script.headers.get('content-type')).toMatch(/javascript/)
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('hands everything under /api to the door, whatever its method', async () => {
    const request = new Request('wechselrede://app/api/drafts?x=1', { method: 'PUT', body: '{}' })
    expect(await (await answer(request)).text()).toBe('door PUT wechselrede://app/api/drafts?x=1')
  })

  it.each([
    'wechselrede://app/../secret.txt',
    'wechselrede://app/..%2fsecret.txt',
    'wechselrede://app/%2e%2e/secret.txt',
    'wechselrede://app/assets/..%5c..%5csecret.txt',
    'wechselrede://app//secret.txt',
    'wechselrede://app/missing.js',
    'wechselrede://elsewhere/index.html',
    'wechselrede://print/anything',
  ])('has nothing at %s', async (url) => {
    const response = await get(url)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('geheim')
  })

  it.each([
    ['wechselrede://app', true],
    ['wechselrede://app/#x', true],
    ['wechselrede://application/', false],
    ['wechselrede://app.example.org/', false],
    ['https://app/', false],
  ])('knows whether %s is its own', (url, own) => {
    expect(isApp(url)).toBe(own)
  })
})
