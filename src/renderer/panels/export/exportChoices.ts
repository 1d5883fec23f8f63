import type { Draft } from '../../../core/interview/draft'
import {
  EXPORT_TARGETS,
  type ExportTarget,
  PACKED_TARGETS,
  type PackedTarget,
  USUALLY_PACKED,
} from '../../../core/write/exportTarget'
import type { PageSetup } from '../../../core/write/pageSetupSchema'

/** What was chosen for the exports of a draft last. */
export interface ExportChoices {
  to: ExportTarget
  withHeadline: boolean
  /** Null where no page was ever set. */
  pageSetup: PageSetup | null
  /** What lies in a ZIP. */
  packed: readonly PackedTarget[]
}

/** Of a draft that nothing ever came out of. */
export const NO_EXPORTS: ExportChoices = { to: 'page', withHeadline: false, pageSetup: null, packed: USUALLY_PACKED }

/** From what the draft says of its exports; what a newer version wrote there may be unknown here. */
export function exportChoicesOf({ draft: { exports } }: Draft): ExportChoices {
  const to = exports.at(-1)?.to
  const packed = exports.findLast((record) => record.packed)?.packed
  const known = PACKED_TARGETS.filter((target) => packed?.includes(target))
  return {
    to: EXPORT_TARGETS.find((target) => target === to) ?? NO_EXPORTS.to,
    withHeadline:
      exports.findLast(({ withHeadline }) => withHeadline !== undefined)?.withHeadline ?? NO_EXPORTS.withHeadline,
    pageSetup: exports.findLast(({ pageSetup }) => pageSetup)?.pageSetup ?? null,
    packed: known.length > 0 ? known : NO_EXPORTS.packed,
  }
}
