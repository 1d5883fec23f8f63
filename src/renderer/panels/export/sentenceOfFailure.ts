import type { TFunction } from 'i18next'
import { parseDifference } from '../../../core/equal/difference'
import type { ClientErrorCode } from '../../client/clientError'

/** Why an export failed; where its words differ, with those that would have come out and those of the draft. */
export function sentenceOfFailure(
  t: TFunction<['app', 'core']>,
  { code, detail }: { code: ClientErrorCode; detail: string },
): string {
  const values = code === 'words-differ' ? parseDifference(detail) : { expected: '', found: '' }
  return t(`core:errors.${code}`, values)
}
