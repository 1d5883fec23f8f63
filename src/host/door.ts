import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { contentChangeSchema } from '../core/interview/contentChangeSchema'
import type { Draft } from '../core/interview/draft'
import { DRAFT_STATES } from '../core/interview/draftStates'
import { interviewSchema, safeLink } from '../core/interview/interview'
import { NO_FILTER } from '../core/interview/shelfFilter'
import { shelfFilterSchema } from '../core/interview/shelfFilterSchema'
import { DEFAULT_STYLE, houseStyle } from '../core/style/houseStyle'
import { houseStyleSchema } from '../core/style/houseStyleSchema'
import { unknownStyle } from '../core/style/unknownStyle'
import { EXPORT_TARGETS, PACKED_TARGETS } from '../core/write/exportTarget'
import { outputName } from '../core/write/outputName'
import { pageSetupSchema } from '../core/write/pageSetupSchema'
import { ASSET_HEADERS } from './assets/asset'
import { createBackupRoutes } from './backup/backupRoutes'
import { DRAFT_ID } from './drafts/draftPlaces'
import { interviewOf } from './drafts/interviewOf'
import { exportRecord } from './export/exportRecord'
import type { Host } from './host'
import { ERROR_STATUS, HostError, toHostError } from './hostError'
import { createJobs } from './jobs'
import { createLibraryRoutes } from './library/libraryRoutes'
import { createPeopleRoutes } from './people/peopleRoutes'
import { type Settings, settingsChangeSchema } from './settings/settings'
import { json, refuse } from './validJson'

/** What an error looks like on the wire. `detail` carries data, such as the id of a kept copy; it is no sentence. */
export interface WireError {
  error: { code: string; detail: string }
}

const MAX_BODY_BYTES = 64 * 1024 * 1024

/** How a draft is printed. */
const pagesSchema = z.object({ style: z.string().default(DEFAULT_STYLE), pageSetup: pageSetupSchema })

const exportPlace = z.union([
  z.object({ grant: z.string(), name: z.string(), replace: z.boolean().default(false) }),
  /** Granted; the file is named by its interview, and nothing there is replaced. */
  z.object({ folder: z.string() }),
])
const exportSchema = z.intersection(
  z.object({
    to: z.enum(EXPORT_TARGETS),
    /** The draft's own where it is left out. */
    style: z.string().optional(),
    withHeadline: z.boolean().default(false),
    pageSetup: pageSetupSchema.optional(),
    packed: z.array(z.enum(PACKED_TARGETS)).min(1).optional(),
    /** Names this export, so that it can be cancelled: Electron does not tell when the page aborts its fetch. */
    exportId: z
      .string()
      .max(100)
      .default(() => crypto.randomUUID()),
  }),
  exportPlace,
)

const searchSchema = z.object({ query: z.string().max(1000), filter: shelfFilterSchema.default(NO_FILTER) })

/** What the user calls a version. */
const labelled = z.object({ label: z.string().trim().min(1).max(200).nullable() })

/** What the user calls a template. */
const named = z.object({ name: z.string().trim().min(1).max(200) })

const newDraftSchema = z.object({
  interview: interviewSchema,
  style: z.string().optional(),
  ownStyle: houseStyleSchema.optional(),
})

/**
 * What the page shows outputs in: it fills this frame itself. Outputs bring styles, which the page's own policy refuses;
 * nothing else of theirs may do anything.
 */
const EMPTY_PAGE = '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body></body></html>'
const FRAME_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ')

/**
 * The one door to the host: a fetch handler for everything under `/api/`. Both shells hand their requests to it.
 * Input is validated; failures come back as `WireError` with the status of `ERROR_STATUS`.
 *
 * @param origin the app's own origin, such as `http://127.0.0.1:4711` or `wechselrede://app`. Requests of any other
 *   origin are refused (`forbidden`): by URL, by `Origin` (RFC 6454) and by `Sec-Fetch-Site` (Fetch Metadata).
 */
export function createDoor(host: Host, origin: string): (request: Request) => Promise<Response> {
  const routes = createRoutes(host, origin)
  return async (request) => routes.fetch(request)
}

/** The type of the routes, from which the renderer's client is derived. */
export type Routes = ReturnType<typeof createRoutes>

function createRoutes(host: Host, origin: string) {
  const app = new Hono().basePath('/api')
  /** Exports under way, by the name that the page gave them. */
  const exporting = new Map<string, AbortController>()
  /** Also of an export whose request is still on its way: the wish to cancel it may overtake it. */
  const exportNamed = (exportId: string) => {
    const controller = exporting.get(exportId) ?? new AbortController()
    exporting.set(exportId, controller)
    return controller
  }

  const jobs = createJobs(host.events)
  const settingsWith = (settings: Settings) => ({ ...settings, shell: host.shell.kind, readOnly: host.readOnly })
  /** What this machine keeps comes before what the draft has brought along. */
  const stylesFor = (draft: Draft) => [...host.settings.get().styles, draft.draft.ownStyle]
  const styleOf = (name: string, draft: Draft) => houseStyle(name, stylesFor(draft))
  const readerOf = (id: string) => (asset: string) => host.drafts.readAsset(id, asset)

  /** To its file, or into a folder under a name of its own. */
  const write = async (place: z.infer<typeof exportPlace>, ownName: string, content: Uint8Array) => {
    if ('folder' in place) return host.files.writeInto(place.folder, ownName, content)
    const { grant, name, replace } = place
    await host.files.write(grant, content, { replace })
    return { grant, name }
  }

  app.onError((error, context) => {
    // Hono's own refusals, such as a body that is no JSON.
    const known = error instanceof HTTPException ? new HostError('bad-request', error.message) : toHostError(error)
    const failure = known instanceof HostError ? known : new HostError('failed')
    if (!(known instanceof HostError)) host.log(error.stack ?? error.message)
    return context.json(wireError(failure), ERROR_STATUS[failure.code] as ContentfulStatusCode)
  })
  app.notFound((context) => context.json(wireError(new HostError('not-found')), 404))
  app.use(async (context, next) => {
    if (!isOwn(context.req.raw, origin)) throw new HostError('forbidden')
    await next()
  })
  const limit = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => refuse('too large') })
  // A backup is as large as the library, and goes to the disk as it comes.
  app.use((context, next) => (context.req.path === '/api/backup/restore' ? next() : limit(context, next)))

  app.use((context, next) => (isOfLibrary(context.req) ? host.gate.pass(next) : next()))

  return app
    .get('/settings', (context) => context.json(settingsWith(host.settings.get())))
    .patch('/settings', json(settingsChangeSchema), (context) => {
      const settings = host.settings.change(context.req.valid('json'))
      host.events.emit({ type: 'settings' })
      return context.json(settingsWith(settings))
    })
    .get('/drafts', async (context) => context.json(await host.drafts.list()))
    .post('/drafts', json(newDraftSchema), async (context) => {
      const { interview, style, ownStyle } = context.req.valid('json')
      return context.json(await host.drafts.create(interview, style, ownStyle))
    })
    .post('/search', json(searchSchema), async (context) => {
      const { query, filter } = context.req.valid('json')
      return context.json(await host.drafts.search(query, context.req.raw.signal, filter))
    })
    .get('/drafts/:id', async (context) => context.json(await host.drafts.open(context.req.param('id'))))
    .put(
      '/drafts/:id',
      json(z.object({ revision: z.number().int(), interview: interviewSchema, style: z.string() })),
      async (context) => context.json(await host.drafts.save(context.req.param('id'), context.req.valid('json'))),
    )
    .patch('/drafts/:id', json(z.object({ checksum: z.string(), change: contentChangeSchema })), async (context) =>
      context.json(await host.drafts.saveChange(context.req.param('id'), context.req.valid('json'))),
    )
    .put(
      '/drafts/:id/ignored',
      json(z.object({ ignored: z.array(z.string().max(2000)).max(5000) })),
      async (context) => {
        await host.drafts.setIgnored(context.req.param('id'), context.req.valid('json').ignored)
        return context.json({})
      },
    )
    .put('/drafts/:id/state', json(z.object({ state: z.enum(DRAFT_STATES) })), async (context) => {
      await host.drafts.setState(context.req.param('id'), context.req.valid('json').state)
      return context.json({})
    })
    .delete('/drafts/:id', async (context) => {
      await host.drafts.remove(context.req.param('id'))
      return context.json({})
    })
    .route('/backup', createBackupRoutes(host, jobs))
    .get('/templates', async (context) => context.json(await host.drafts.templates()))
    .post('/templates', json(named.extend({ draft: z.string() })), async (context) => {
      const { draft, name } = context.req.valid('json')
      return context.json(await host.drafts.saveTemplate(draft, name))
    })
    .put('/templates/:id', json(named), async (context) => {
      await host.drafts.renameTemplate(context.req.param('id'), context.req.valid('json').name)
      return context.json({})
    })
    .delete('/templates/:id', async (context) => {
      await host.drafts.removeTemplate(context.req.param('id'))
      return context.json({})
    })
    .post('/templates/:id/drafts', async (context) =>
      context.json(await host.drafts.startFromTemplate(context.req.param('id'))),
    )
    .post('/trash/empty', json(z.object({ ids: z.array(z.string()).max(100_000) })), async (context) => {
      await host.drafts.emptyTrash(context.req.valid('json').ids)
      return context.json({})
    })
    .post('/drafts/:id/duplicate', async (context) =>
      context.json(await host.drafts.duplicate(context.req.param('id'))),
    )
    .post('/drafts/:id/assets', async (context) => {
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      return context.json(await host.drafts.storePicture(context.req.param('id'), bytes))
    })
    .get('/drafts/:id/assets/:name', async (context) => {
      const { id, name } = context.req.param()
      const asset = await host.drafts.readAsset(id, name)
      if (!asset) throw new HostError('not-found', name)
      return context.body(new Uint8Array(asset.bytes), 200, { ...ASSET_HEADERS, 'content-type': asset.type })
    })
    .get('/drafts/:id/newer', async (context) => context.json(await host.drafts.readNewer(context.req.param('id'))))
    .get('/drafts/:id/history', async (context) => context.json(await host.drafts.versions(context.req.param('id'))))
    .post('/drafts/:id/history', json(labelled), async (context) => {
      await host.drafts.keepVersion(context.req.param('id'), context.req.valid('json').label)
      return context.json({})
    })
    .get('/drafts/:id/history/:name', async (context) => {
      const { id, name } = context.req.param()
      return context.json(await host.drafts.readVersion(id, name))
    })
    .put('/drafts/:id/history/:name', json(labelled), async (context) => {
      const { id, name } = context.req.param()
      await host.drafts.nameVersion(id, name, context.req.valid('json').label)
      return context.json({})
    })
    .post('/drafts/:id/trash', async (context) => {
      await host.drafts.trash(context.req.param('id'))
      return context.json({})
    })
    .post('/drafts/:id/restore', async (context) => {
      await host.drafts.restore(context.req.param('id'))
      return context.json({})
    })
    .post('/drafts/:id/export', json(exportSchema), async (context) => {
      const id = context.req.param('id')
      const { exportId, style: asked, ...wanted } = context.req.valid('json')
      const cancel = exportNamed(exportId)
      try {
        const { draft } = await host.drafts.open(id)
        const style = asked ?? draft.draft.style
        const signal = AbortSignal.any([cancel.signal, context.req.raw.signal])
        const onPage = (done: number, total: number) =>
          host.events.emit({ type: 'progress', job: exportId, done, total })
        const options = { ...wanted, style: styleOf(style, draft), readAsset: readerOf(id), onPage }
        const made = await host.exporter(interviewOf(draft), options, signal)
        const file = await write(wanted, outputName(draft, wanted.to, wanted.pageSetup?.layout), made.content)
        await host.drafts.recordExport(
          id,
          exportRecord(wanted, { style, when: new Date().toISOString(), name: file.name }),
        )
        return context.json({
          ...file,
          bytes: made.content.byteLength,
          characters: made.characters,
          findings: [...unknownStyle(style, stylesFor(draft)), ...made.findings],
        })
      } finally {
        exporting.delete(exportId)
      }
    })
    .route('/people', createPeopleRoutes(host))
    .get('/frame', (context) =>
      context.html(EMPTY_PAGE, 200, { 'content-security-policy': FRAME_POLICY, 'x-content-type-options': 'nosniff' }),
    )
    .post('/drafts/:id/pages', json(pagesSchema.extend({ compared: z.boolean().default(false) })), async (context) => {
      const id = context.req.param('id')
      const { style, pageSetup, compared } = context.req.valid('json')
      const { draft } = await host.drafts.open(id)
      const readAsset = readerOf(id)
      const options = { to: 'pdf' as const, style: styleOf(style, draft), pageSetup, readAsset, unchecked: !compared }
      const { content } = await host.exporter(interviewOf(draft), options, context.req.raw.signal)
      return context.body(new Uint8Array(content), 200, { 'content-type': 'application/pdf' })
    })
    .post('/drafts/:id/print', json(pagesSchema), async (context) => {
      const id = context.req.param('id')
      const { style, pageSetup } = context.req.valid('json')
      const { draft } = await host.drafts.open(id)
      const options = { style: styleOf(style, draft), pageSetup, readAsset: readerOf(id) }
      return context.json({ printed: await host.printer(interviewOf(draft), options, context.req.raw.signal) })
    })
    .delete('/exports/:exportId', (context) => {
      // Whether it ended before, the export's own answer says.
      exportNamed(context.req.param('exportId')).abort()
      return context.json({})
    })
    .route('/library', createLibraryRoutes(host, jobs))
    .delete('/jobs/:job', (context) => {
      // Whether it ended before, the job's own answer says.
      jobs.cancel(context.req.param('job'))
      return context.json({})
    })
    .post('/files/open', async (context) => context.json(await host.files.pickToOpen()))
    .post('/files/save', json(z.object({ name: z.string().min(1).max(200) })), async (context) =>
      context.json(await host.files.pickToSave(context.req.valid('json').name)),
    )
    .post('/files/folder', async (context) => context.json(await host.files.pickFolder()))
    .get('/files/opened', (context) => context.json(host.takeOpened()))
    .get('/files/:grant', async (context) => {
      const content = await host.files.read(context.req.param('grant'))
      return context.body(new Uint8Array(content), 200, { 'content-type': 'application/octet-stream' })
    })
    .put('/files/:grant', async (context) => {
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      await host.files.write(context.req.param('grant'), bytes, { replace: false })
      return context.json({})
    })
    .post('/files/:grant/show', async (context) =>
      context.json({ shown: await host.files.show(context.req.param('grant')) }),
    )
    .post('/windows', json(z.object({ draft: z.string().regex(DRAFT_ID) })), async (context) =>
      context.json({ opened: await host.shell.openWindow(context.req.valid('json').draft) }),
    )
    .post('/links', json(z.object({ url: safeLink })), async (context) => {
      await host.shell.openLink(context.req.valid('json').url)
      return context.json({})
    })
    .post('/log', json(z.object({ message: z.string().max(10_000) })), (context) => {
      host.log(`page: ${context.req.valid('json').message}`)
      return context.json({})
    })
    .post('/closing/:window', (context) => {
      host.events.hasSaved(context.req.param('window'))
      return context.json({})
    })
    .get('/events', (context) => {
      const stream = eventStream(host)
      return context.body(stream, 200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
    })
}

/**
 * Requests that have nothing to do with the library's files, or that stay open while somebody thinks: they wait for no move
 * of the library, and none waits for them.
 */
const APART = ['settings', 'library', 'jobs', 'exports', 'windows', 'links', 'log', 'closing', 'events', 'frame']
const DIALOGS = ['/api/files/open', '/api/files/save', '/api/files/folder', '/api/files/opened']

function isOfLibrary({ method, path }: { method: string; path: string }): boolean {
  // The list is held in memory, and windows that wait for it would take the connections away from whoever wants to cancel.
  if (method === 'GET' && path === '/api/drafts') return false
  return !DIALOGS.includes(path) && !APART.includes(path.split('/')[2] ?? '')
}

/** Events as lines of JSON. A first line tells the page that the stream stands. */
function eventStream(host: Host): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let end: () => void = () => undefined
  return new ReadableStream({
    start(controller) {
      const send = (event: object) => controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`))
      send({ type: 'ready' })
      end = host.events.listen(send)
    },
    // An aborted fetch cancels the body, not the request, so this is the place to clean up.
    cancel: () => end(),
  })
}

function isOwn(request: Request, origin: string): boolean {
  const url = new URL(request.url)
  // Not `url.origin`: the URL standard gives "null" for schemes it does not know.
  if (`${url.protocol}//${url.host}` !== origin) return false
  const from = request.headers.get('origin')
  if (from !== null && from !== origin) return false
  const site = request.headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}

function wireError(error: HostError): WireError {
  return { error: { code: error.code, detail: error.detail } }
}
