import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Host } from '../host'
import { HostError } from '../hostError'
import type { Jobs } from '../jobs'
import { jobName, json } from '../validJson'

/** The backup's part of the door, under `/api/backup`. */
export function createBackupRoutes(host: Pick<Host, 'backup'>, jobs: Jobs) {
  return new Hono()
    .post(
      '/',
      json(z.object({ job: jobName, grant: z.string(), replace: z.boolean().default(false) })),
      async (context) => {
        const { job, grant, replace } = context.req.valid('json')
        const { signal } = context.req.raw
        return context.json(await jobs.run(job, signal, (how) => host.backup.make(grant, { replace, ...how })))
      },
    )
    .post(
      '/restore',
      zValidator('query', z.object({ job: jobName, beside: z.enum(['yes', 'no']), grant: z.string().optional() })),
      async (context) => {
        const { job, beside, grant } = context.req.valid('query')
        const source = grant ?? context.req.raw.body
        if (source === null) throw new HostError('bad-request', 'no backup')
        const restored = await jobs.run(job, context.req.raw.signal, (how) =>
          host.backup.restore(source, { beside: beside === 'yes', ...how }),
        )
        return context.json(restored)
      },
    )
}
