import type { ExportRecord } from '../../core/interview/draft'
import { HEADLINE_APART } from '../../core/write/exportTarget'
import type { ExportOptions } from './exports'

type Wanted = Pick<ExportOptions, 'to' | 'withHeadline' | 'pageSetup' | 'packed'>

/** What a draft keeps of an export that was made: of its options those that had an effect. */
export function exportRecord(wanted: Wanted, made: Pick<ExportRecord, 'style' | 'when' | 'name'>): ExportRecord {
  const { to, withHeadline, pageSetup, packed } = wanted
  const sets = to === 'pdf' || (to === 'zip' && packed?.includes('pdf') === true)
  return {
    to,
    ...made,
    ...(HEADLINE_APART.has(to) && { withHeadline }),
    ...(sets && pageSetup && { pageSetup }),
    ...(to === 'zip' && packed && { packed: [...packed] }),
  }
}
