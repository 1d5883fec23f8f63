import type { Draft } from '../../core/interview/draft'
import { EXPORT_TARGETS, type ExportTarget } from '../../core/write/exportTarget'
import { useUi } from './uiStore'

/** What came out of a draft last, or null; what a newer version wrote there may be unknown here. */
export function lastExportOf({ draft }: Draft): ExportTarget | null {
  const last = draft.exports.at(-1)
  return EXPORT_TARGETS.find((to) => to === last?.to) ?? null
}

/** For the next time the export is opened. */
export function rememberExport(to: ExportTarget): void {
  useUi.setState((state) => ({ open: state.open && { ...state.open, lastExport: to } }))
}
