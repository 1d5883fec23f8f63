import { DEFAULT_PAGE_SETUP } from '../../core/write/pageSetup'
import type { PageSetup } from '../../core/write/pageSetupSchema'
import type { ExportChoices } from '../panels/export/exportChoices'
import { useUi } from './uiStore'
import { changeSettings } from './workspace'

/** For the next time the export of the open draft is shown; the disk learns of it with the export itself. */
export function rememberExport(choices: Partial<ExportChoices>): void {
  useUi.setState(({ open }) => ({ open: open && { ...open, exportChoices: { ...open.exportChoices, ...choices } } }))
}

/** How the pages of the open draft are set: as they were last, or as this machine last set those of another. */
export function usePageSetup(): PageSetup {
  return useUi(({ open, settings }) => open?.exportChoices.pageSetup ?? settings?.pageSetup ?? DEFAULT_PAGE_SETUP)
}

export function choosePageSetup(pageSetup: PageSetup): void {
  rememberExport({ pageSetup })
  void changeSettings({ pageSetup })
}
