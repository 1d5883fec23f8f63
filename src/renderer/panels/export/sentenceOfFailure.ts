import type { TFunction } from 'i18next'
import { z } from 'zod'
import type { ClientErrorCode } from '../../client/clientError'

const differing = z.object({ expected: z.string(), found: z.string() })

/** Why an export failed; where its words differ, with those that would have come out and those of the draft. */
export function sentenceOfFailure(
  t: TFunction<['app', 'core']>,
  { code, detail }: { code: ClientErrorCode; detail: string },
): string {
  const values = code === 'words-differ' ? differing.parse(JSON.parse(detail)) : { expected: '', found: '' }
  return t(`core:errors.${code}`, values)
}
