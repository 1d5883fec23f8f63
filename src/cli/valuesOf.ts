import { z } from 'zod'
import type { HostError } from '../host/hostError'

const differing = z.object({ expected: z.string(), found: z.string() })

/** What the sentence of an error quotes. */
export function valuesOf({ code, detail }: HostError): Record<string, string> {
  return code === 'words-differ' ? differing.parse(JSON.parse(detail)) : {}
}
