import { Hono } from 'hono'
import { z } from 'zod'
import { correctionSchema } from '../../core/people/register'
import { ASSET_HEADERS } from '../assets/asset'
import { HostError } from '../hostError'
import { json } from '../validJson'
import type { People } from './people'

const ofDraft = z.object({ draft: z.string().min(1).max(200) })
/** More than one looks through. */
const MOST_FOUND = 500

/** The people's part of the door, under `/api/people`. */
export function createPeopleRoutes(people: People) {
  return new Hono()
    .post(
      '/search',
      json(z.object({ typed: z.string().max(200), most: z.number().int().min(1).max(MOST_FOUND) })),
      async (context) => {
        const { typed, most } = context.req.valid('json')
        return context.json(await people.search(typed, most))
      },
    )
    .get('/of/:draft', async (context) => context.json(await people.ofDraft(context.req.param('draft'))))
    .get('/portraits/:name', async (context) => {
      const name = context.req.param('name')
      const portrait = await people.readPortrait(name)
      if (!portrait) throw new HostError('not-found', name)
      return context.body(new Uint8Array(portrait.bytes), 200, { ...ASSET_HEADERS, 'content-type': portrait.type })
    })
    .patch('/:id', json(correctionSchema), async (context) =>
      context.json(await people.correct(context.req.param('id'), context.req.valid('json'))),
    )
    .delete('/:id', async (context) => {
      await people.forget(context.req.param('id'))
      return context.json({})
    })
    .post('/:id/settled', json(ofDraft), async (context) => {
      await people.settle(context.req.param('id'), context.req.valid('json').draft)
      return context.json({})
    })
    .post('/:id/apart', json(ofDraft), async (context) => {
      await people.part(context.req.param('id'), context.req.valid('json').draft)
      return context.json({})
    })
}
