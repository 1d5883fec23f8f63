import { zValidator } from '@hono/zod-validator'
import type { ZodType } from 'zod'
import { HostError } from './hostError'

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
