import { Hono } from 'hono'
import { z } from 'zod'
import { correctionSchema } from '../../core/people/register'
import { ASSET_HEADERS } from '../assets/asset'
import type { Host } from '../host'
import { HostError } from '../hostError'
import { json } from '../validJson'

const ofDraft = z.object({ draft: z.string().min(1).max(200) })
/** More than one looks through. */
const MOST_FOUND = 500

/** The people's part of the door, under `/api/people`. */
export function createPeopleRoutes(host: Pick<Host, 'people'>) {
  return new Hono()
    .post(
      '/search',
      json(z.object({ typed: z.string().max(200), most: z.number().int().min(1).max(MOST_FOUND) })),
      async (context) => {
        const { typed, most } = context.req.valid('json')
        return context.json(await host.people.search(typed, most))
      },
    )
    .get('/of/:draft', async (context) => context.json(await host.people.ofDraft(context.req.param('draft'))))
    .get('/portraits/:name', async (context) => {
      const name = context.req.param('name')
      const portrait = await host.people.readPortrait(name)
      if (!portrait) throw new HostError('not-found', name)
      return context.body(new Uint8Array(portrait.bytes), 200, { ...ASSET_HEADERS, 'content-type': portrait.type })
    })
    .patch('/:id', json(correctionSchema), async (context) =>
      context.json(await host.people.correct(context.req.param('id'), context.req.valid('json'))),
    )
    .delete('/:id', async (context) => {
      await host.people.forget(context.req.param('id'))
      return context.json({})
    })
    .post('/:id/settled', json(ofDraft), async (context) => {
      await host.people.settle(context.req.param('id'), context.req.valid('json').draft)
      return context.json({})
    })
    .post('/:id/apart', json(ofDraft), async (context) => {
      await host.people.part(context.req.param('id'), context.req.valid('json').draft)
      return context.json({})
    })
}
