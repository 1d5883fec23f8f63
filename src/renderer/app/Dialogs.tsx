import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { TextPlace } from '../../core/interview/finding'
import type { Interview } from '../../core/interview/interview'
import { type BackupSource, client } from '../client/client'
import { ConfirmDialog } from '../kit/ConfirmDialog'
import { NO_EXPORTS } from '../panels/export/exportChoices'
import { restoreBackup } from './backupActs'
import { CommandPalette } from './CommandPalette'
import { runCommand } from './commands'
import { keyGroups } from './keyGroups'
import { lazily } from './lazily'
import { askToMoveLibrary, moveLibrary } from './moveLibrary'
import { chooseFile } from './openFiles'
import { pictures } from './pictures'
import { choosePageSetup, rememberExport, usePageSetup } from './rememberExport'
import { chooseLibrary } from './shelfActs'
import { useUi } from './uiStore'
import { useStyles } from './useStyles'
import { addInterview, changeSettings, draftList, settledId, showFailure } from './workspace'

const close = () => useUi.setState({ dialog: null })

// The palette is not among them: what is typed right behind its keys is typed into it.
const SettingsDialog = lazily(async () => (await import('../panels/settings/SettingsDialog')).SettingsDialog, close)
const MoveLibraryDialog = lazily(
  async () => (await import('../panels/settings/MoveLibraryDialog')).MoveLibraryDialog,
  close,
)
const ImportDialog = lazily(async () => (await import('../panels/import/ImportDialog')).ImportDialog, close)
const Templates = lazily(async () => (await import('./Templates')).Templates, close)
const SaveTemplate = lazily(async () => (await import('./Templates')).SaveTemplate, close)
const NewerDialog = lazily(async () => (await import('../panels/library/NewerDialog')).NewerDialog, close)
const HistoryDialog = lazily(async () => (await import('../panels/history/HistoryDialog')).HistoryDialog, close)
const RegisterDialog = lazily(async () => (await import('../panels/people/RegisterDialog')).RegisterDialog, close)
const KeySheet = lazily(async () => (await import('../panels/help/KeySheet')).KeySheet, close)
const ExportDialog = lazily(async () => (await import('../panels/export/ExportDialog')).ExportDialog, close)
const ExportManyDialog = lazily(async () => (await import('../panels/export/ExportManyDialog')).ExportManyDialog, close)

/** The one dialog that is open. */
export function Dialogs() {
  const dialog = useUi((state) => state.dialog)
  const open = useUi((state) => state.open)
  const settings = useUi((state) => state.settings)
  const missing = useUi((state) => state.missingDictionaries)
  if (dialog?.kind === 'settings' && settings) {
    return (
      <SettingsDialog
        settings={settings}
        missing={missing}
        onChange={(change) => void changeSettings(change)}
        onBackUp={() => runCommand('backUp')}
        onRestoreBackup={() => runCommand('restoreBackup')}
        onChooseLibrary={() => void chooseLibrary()}
        onMoveLibrary={() => void askToMoveLibrary()}
        onClose={close}
      />
    )
  }
  if (dialog?.kind === 'moveLibrary') {
    const { target } = dialog
    return <MoveLibraryDialog target={target} client={client} onMove={(to) => void moveLibrary(to)} onClose={close} />
  }
  if (dialog?.kind === 'import') {
    return (
      <ImportDialog
        // Another file may come in while the dialog is open.
        key={dialog.start.kind === 'file' ? dialog.start.file.name : dialog.start.kind}
        start={dialog.start}
        into={dialog.into}
        chooseFile={chooseFile}
        onTake={(interview) => void take(interview, dialog.into)}
        onClose={close}
      />
    )
  }
  if (dialog?.kind === 'keys') return <Keys />
  if (dialog?.kind === 'restore') return <RestoreQuestion source={dialog.source} />
  if (dialog?.kind === 'templates') return <Templates onClose={close} />
  if (dialog?.kind === 'saveTemplate') return <SaveTemplate draft={dialog.draft} name={dialog.name} onClose={close} />
  if (dialog?.kind === 'palette') return <CommandPalette />
  if (dialog?.kind === 'people') return <People key={dialog.person} start={dialog.person} />
  if (dialog?.kind === 'newer') return <NewerDialog interview={dialog.interview} onClose={close} />
  if (dialog?.kind === 'history' && open?.session) {
    const { key, id, session } = open
    return <HistoryDialog key={key} draft={id} session={session} client={client} settle={settledId} onClose={close} />
  }
  if (dialog?.kind === 'export' && open?.session) {
    return <OpenExport key={open.key} printing={dialog.printing} />
  }
  if (dialog?.kind === 'exportMany') return <OpenExportMany />
  return null
}

function People({ start }: { start: string | null }) {
  const asked = useUi((state) => state.peopleChanged)
  return <RegisterDialog client={client} start={start} asked={asked} onFailure={showFailure} onClose={close} />
}

function Keys() {
  const { t, i18n } = useTranslation(['app', 'editor'])
  return <KeySheet groups={keyGroups(t, i18n.language === 'de' ? 'de' : 'en')} onClose={close} />
}

function OpenExport({ printing }: { printing: boolean }) {
  const open = useUi((state) => state.open)
  const own = useStyles()
  const pageSetup = usePageSetup()
  if (!open?.session) return null
  return (
    <ExportDialog
      interview={open.session.read()}
      style={open.style}
      own={own}
      client={client}
      assets={pictures.urlOf}
      pageSetup={pageSetup}
      last={open.exportChoices}
      printing={printing}
      settle={settledId}
      onPageSetup={choosePageSetup}
      onSaved={rememberExport}
      onGoTo={goTo}
      onClose={close}
    />
  )
}

/** The text takes the focus only when the dialog has let go of it. */
function goTo(place: TextPlace) {
  flushSync(close)
  queueMicrotask(() => useUi.getState().open?.session?.select(place))
}

function OpenExportMany() {
  const { rows } = useSyncExternalStore(draftList.listen, draftList.get)
  const open = useUi((state) => state.open)
  const pageSetup = usePageSetup()
  return (
    <ExportManyDialog
      drafts={(rows ?? []).filter(({ trashed, damaged }) => !trashed && !damaged)}
      openId={open?.id ?? null}
      client={client}
      pageSetup={pageSetup}
      last={open?.exportChoices ?? NO_EXPORTS}
      settle={settledId}
      onPageSetup={choosePageSetup}
      onClose={close}
    />
  )
}

async function take(interview: Interview, into: 'new' | 'insert') {
  if (into === 'new') {
    if (await addInterview(interview)) close()
    return
  }
  close()
  useUi.getState().open?.session?.insert(interview)
}

function RestoreQuestion({ source }: { source: BackupSource }) {
  const { t } = useTranslation()
  return (
    <ConfirmDialog
      title={t('backup.title')}
      sentence={t('backup.sentence')}
      confirm={t('backup.into')}
      cancel={t('action.cancel')}
      other={{ label: t('backup.besideThis'), run: () => void restoreBackup(source, true) }}
      onConfirm={() => void restoreBackup(source, false)}
      onCancel={close}
    />
  )
}

/** Only when closing would lose words. */
export function ClosingQuestion() {
  const { t } = useTranslation()
  const closing = useUi((state) => state.closing)
  if (!closing) return null
  const answer = (leave: boolean) => {
    useUi.setState({ closing: null })
    closing(leave)
  }
  return (
    <ConfirmDialog
      title={t('closing.title')}
      sentence={t('closing.sentence')}
      confirm={t('closing.leave')}
      cancel={t('closing.stay')}
      onConfirm={() => answer(true)}
      onCancel={() => answer(false)}
    />
  )
}
