import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Events } from '../events'
import { HostError } from '../hostError'
import { json } from '../validJson'
import type { Backup, OnProgress } from './backup'

/** Names a job, so that it can be followed and cancelled: Electron does not tell when the page aborts its fetch. */
const job = z.string().min(1).max(100)
/** Windows are told this often, in milliseconds. */
const TELL_EVERY = 100

/** The backup's part of the door, under `/api/backup`. */
export function createBackupRoutes(backup: Backup, events: Events) {
  const running = new Map<string, AbortController>()
  /** Also of a job whose request is still on its way: the wish to cancel it may overtake it. */
  const jobNamed = (name: string) => {
    const controller = running.get(name) ?? new AbortController()
    running.set(name, controller)
    return controller
  }

  async function run<T>(
    name: string,
    outer: AbortSignal,
    task: (options: { signal: AbortSignal; onProgress: OnProgress }) => Promise<T>,
  ) {
    try {
      const signal = AbortSignal.any([jobNamed(name).signal, outer])
      return await task({ signal, onProgress: teller(events, name) })
    } finally {
      running.delete(name)
    }
  }

  return new Hono()
    .post('/', json(z.object({ job, grant: z.string(), replace: z.boolean().default(false) })), async (context) => {
      const { job, grant, replace } = context.req.valid('json')
      return context.json(await run(job, context.req.raw.signal, (how) => backup.make(grant, { replace, ...how })))
    })
    .post(
      '/restore',
      zValidator('query', z.object({ job, beside: z.enum(['yes', 'no']), grant: z.string().optional() })),
      async (context) => {
        const { job, beside, grant } = context.req.valid('query')
        const source = grant ?? context.req.raw.body
        if (source === null) throw new HostError('bad-request', 'no backup')
        const restored = await run(job, context.req.raw.signal, (how) =>
          backup.restore(source, { beside: beside === 'yes', ...how }),
        )
        return context.json(restored)
      },
    )
    .delete('/jobs/:job', (context) => {
      // Whether it ended before, the job's own answer says.
      jobNamed(context.req.param('job')).abort()
      return context.json({})
    })
}

function teller(events: Events, job: string): OnProgress {
  let told = 0
  return (done, total) => {
    const now = performance.now()
    if (done < total && now - told < TELL_EVERY) return
    told = now
    events.emit({ type: 'progress', job, done, total })
  }
}
