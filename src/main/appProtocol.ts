import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { CONTENT_SECURITY_POLICY } from '../host/contentSecurityPolicy'

/** Registered by main before `ready`, which is why it stands apart from everything that needs `ready`. */
export const SCHEME = 'wechselrede'
export const APP_ORIGIN = `${SCHEME}://app`

/** Whether an address belongs to the app's own page. */
export function isApp(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`)
}

type Answer = (request: Request) => Promise<Response>

/**
 * What the scheme answers in the app's window: `/api/*` is the door, the rest is the built page.
 * Takes the folder of the page, or the address of a development server that has it.
 */
export function createAppProtocol(door: Answer, page: { folder: string } | { devServer: string }): Answer {
  const app = new Hono()
  app.use(async (context, next) => {
    if (new URL(context.req.url).host !== 'app') return context.notFound()
    return next()
  })
  app.all('/api/*', (context) => door(context.req.raw))
  if ('folder' in page) app.use(policy, serveStatic({ root: page.folder }))
  else app.use(forwardTo(page.devServer))
  return async (request) => app.fetch(request)
}

const policy: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('content-security-policy', CONTENT_SECURITY_POLICY)
  context.header('x-content-type-options', 'nosniff')
}

/** Hot reload needs inline scripts and a web socket, so the development server's page comes without our policy. */
function forwardTo(devServer: string): MiddlewareHandler {
  return (context) => {
    const { pathname, search } = new URL(context.req.url)
    return fetch(new URL(pathname + search, devServer), { headers: context.req.raw.headers })
  }
}
