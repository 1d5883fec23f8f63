import { zValidator } from '@hono/zod-validator'
import { type ZodType, z } from 'zod'
import { HostError } from './hostError'

/** Names a long job of the host, so that it can be followed and cancelled. */
export const jobName = z.string().min(1).max(100)

/** A route's body, as its schema says; anything else is refused with the places that are wrong. */
export function json<T extends ZodType>(schema: T) {
  return zValidator('json', schema, (result) => {
    if (!result.success)
      refuse(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
  })
}

export function refuse(detail: string): never {
  throw new HostError('bad-request', detail)
}
