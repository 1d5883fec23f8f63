import { Hono } from 'hono'
import { z } from 'zod'
import type { Host } from '../host'
import type { Jobs } from '../jobs'
import { jobName, json } from '../validJson'

/** The longest path that a system takes. */
const LONGEST_PATH = 32_767

/** Where the library lies: that part of the door, under `/api/library`. */
export function createLibraryRoutes(host: Pick<Host, 'chooseLibrary' | 'moveLibrary'>, jobs: Jobs) {
  return new Hono()
    .post('/choose', async (context) => context.json({ chosen: await host.chooseLibrary() }))
    .post('/target', json(z.object({ typed: z.string().max(LONGEST_PATH).nullable() })), async (context) =>
      context.json(await host.moveLibrary.choose(context.req.valid('json').typed)),
    )
    .post('/move', json(z.object({ job: jobName, grant: z.string() })), async (context) => {
      const { job, grant } = context.req.valid('json')
      // Not by the request's end: a window that goes has begun it for all of them.
      const none = new AbortController().signal
      return context.json(await jobs.run(job, none, (how) => host.moveLibrary.run(grant, { job, ...how })))
    })
}
