import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { wording } from '../core/wording/wording'
import { CONTENT_SECURITY_POLICY } from '../host/contentSecurityPolicy'
import type { WireError } from '../host/door'
import { isEqual, type Session } from './session'

export interface SiteOptions {
  /** `http://127.0.0.1:PORT` */
  origin: string
  session: Session
  door: (request: Request) => Promise<Response>
  /** The built page. */
  rendererFolder: string
  /** A second start hands its file over and gets a fresh address, or null where a window was opened for it. */
  handOver: { secret: string; take: (file: string | null) => Promise<string | null> }
}

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Everything that the plain Node shell answers: the page and the door, for whoever came with the token. */
export function createSite({ origin, session, door, rendererFolder, handOver }: SiteOptions): Hono {
  const site = new Hono()
  const { host, port } = new URL(origin)
  // Cookies are shared by all ports of an address.
  const cookie = `wechselrede-${port}`

  site.use(async (context, next) => {
    // A name that leads to 127.0.0.1 (DNS rebinding) must not open the door.
    if (context.req.header('host') !== host) return context.text('Misdirected request', 421)
    const from = context.req.header('origin')
    if (from !== undefined && from !== origin) return context.json(forbidden('origin'), 403)
    await next()
    for (const [name, value] of Object.entries({ ...HEADERS, 'cache-control': cachingOf(context) })) {
      // The door says it itself for pictures of drafts.
      if (!context.res.headers.has(name)) context.header(name, value)
    }
  })

  site.post('/hand-over', async (context) => {
    if (!isEqual(context.req.header('x-secret') ?? '', handOver.secret)) return context.json(forbidden('secret'), 403)
    const file = await context.req.text()
    return context.json({ address: await handOver.take(file === '' ? null : file) })
  })

  site.get('/', async (context, next) => {
    const token = context.req.query('token')
    if (token === undefined) return next()
    if (!session.redeem(token)) return usedAddress(context)
    setCookie(context, cookie, session.secret, { httpOnly: true, sameSite: 'Strict', path: '/' })
    const draft = context.req.query('draft')
    return context.redirect(draft === undefined ? '/' : `/?draft=${encodeURIComponent(draft)}`, 303)
  })

  site.use(async (context, next) => {
    if (session.isValid(getCookie(context, cookie))) return next()
    return context.req.path === '/' ? usedAddress(context) : context.json(forbidden('session'), 403)
  })

  site.all('/api/*', (context) => door(context.req.raw))
  site.get('/*', serveStatic({ root: rendererFolder }))
  return site
}

/** Built assets carry a hash in their names; from the browser's cache they come with compiled code. */
function cachingOf(context: Context): string {
  const { path } = context.req
  if (path.startsWith('/assets/') && context.res.ok) return 'private, max-age=31536000, immutable'
  return path.startsWith('/api/') ? 'no-store' : 'no-cache'
}

function forbidden(detail: string): WireError {
  return { error: { code: 'forbidden', detail } }
}

function usedAddress(context: Context): Response {
  const language = /^de\b/i.test(context.req.header('accept-language') ?? '') ? 'de' : 'en'
  const { title, text } = wording[language].usedAddress
  return context.html(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`,
    403,
  )
}
