import { CSPProvider } from '@base-ui/react/csp-provider'
import { useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clipboard } from '../../core/read/clipboard'
import { houseStyle } from '../../core/style/houseStyle'
import { client } from '../client/client'
import { InterviewEditor } from '../editor/InterviewEditor'
import { LoadingLines } from '../kit/LoadingLines'
import { MenuHost } from '../kit/MenuHost'
import { Toasts } from '../kit/Toasts'
import { showToast } from '../kit/toasts'
import { useMatch } from '../kit/useMatch'
import { FindingPopover } from '../panels/checks/FindingPopover'
import { holdsTurns } from '../panels/import/holdsTurns'
import type { PreviewKind } from '../panels/preview/Preview'
import { Status } from '../panels/status/Status'
import styles from './App.module.css'
import { ClosingQuestion, Dialogs } from './Dialogs'
import { Find } from './Find'
import { FirstStart } from './FirstStart'
import { Inspector } from './Inspector'
import { i18n } from './i18n'
import { knownPeople } from './knownPeople'
import { lazily } from './lazily'
import { MovingLibrary } from './MovingLibrary'
import { Pane, type PaneMode, paneClass } from './Pane'
import { PANE_WIDTH } from './panes'
import { pictures } from './pictures'
import { showPreview } from './previewActs'
import { Rail } from './Rail'
import { choosePageSetup, usePageSetup } from './rememberExport'
import { Spelling } from './Spelling'
import { TopBar } from './TopBar'
import { type OpenDraft, useUi } from './uiStore'
import { useFileDrop } from './useFileDrop'
import { useShortcuts } from './useShortcuts'
import { useStyles } from './useStyles'
import { useWindow } from './useWindow'
import { attachSession, beginSession, changeSettings, draftList, openLink, settledId } from './workspace'

const Preview = lazily(
  async () => (await import('../panels/preview/Preview')).Preview,
  () => showPreview(null),
)

/** Lays out the window. */
export function App() {
  const { t } = useTranslation()
  const open = useUi((state) => state.open)
  const lineWidth = useUi((state) => state.settings?.lineWidth ?? 60)
  const zoom = useUi((state) => state.settings?.zoom ?? 1)
  const preview = useUi((state) => state.preview)
  const { rail, inspector } = usePanes()
  const held = useFileDrop()
  useShortcuts()
  useWindow()
  return (
    <CSPProvider disableStyleElements>
      <div className={`${styles.app} ${open ? '' : styles.start}`} data-rail={rail} data-inspector={inspector}>
        <MenuHost>
          <Pane side="rail" mode={rail}>
            <Rail />
          </Pane>
          <TopBar rail={rail} inspector={inspector} />
        </MenuHost>
        <main
          className={styles.page}
          data-region={preview ? undefined : 'page'}
          inert={preview !== null}
          style={{ zoom: open ? zoom : 1 }}
        >
          {open?.session && <Find session={open.session} zoom={zoom} />}
          {open ? <Page key={open.key} open={open} /> : <NothingOpen />}
          {/* Not the page's own key: of two siblings with one key React keeps the old page beside the new one. */}
          {open?.session && <Spelling key={`spelling ${open.key}`} session={open.session} />}
        </main>
        {open && preview && <OpenPreview open={open} kind={preview} />}
        <Pane side="inspector" mode={inspector}>
          {open?.session && open.checks ? (
            <Inspector key={open.key} session={open.session} checks={open.checks} style={open.style} />
          ) : (
            <div className={paneClass} />
          )}
        </Pane>
        <footer className={styles.status} data-region="status">
          {open?.session && (
            <Status
              session={open.session}
              lineWidth={lineWidth}
              onLineWidth={(width) => void changeSettings({ lineWidth: width })}
            />
          )}
        </footer>
      </div>
      {held && <div className={styles.dropping} />}
      <OpenFinding />
      <Dialogs />
      <ClosingQuestion />
      <MovingLibrary />
      <Toasts label={t('region.toasts')} closeLabel={t('action.close')} />
      <LiveRegion />
    </CSPProvider>
  )
}

/** By itself: a key that makes a turn says who speaks, and the window is not drawn for it. */
function LiveRegion() {
  const announcement = useUi((state) => state.announcement)
  return (
    <div className="visuallyHidden" role="status" aria-live="polite">
      {announcement}
    </div>
  )
}

function OpenPreview({ open, kind }: { open: OpenDraft; kind: PreviewKind }) {
  const { t } = useTranslation()
  const style = useOpenStyle(open)
  const pageSetup = usePageSetup()
  if (!open.session) return null
  return (
    <section className={styles.preview} data-region="page" aria-label={t(`preview.${kind}`)}>
      <Preview
        key={open.key}
        kind={kind}
        session={open.session}
        style={style}
        assets={pictures.urlOf}
        client={client}
        pageSetup={pageSetup}
        settle={settledId}
        onPageSetup={choosePageSetup}
      />
    </section>
  )
}

function OpenFinding() {
  const open = useUi((state) => state.open)
  const finding = useUi((state) => state.finding)
  if (!finding || !open?.session || !open.checks) return null
  const close = () => useUi.setState({ finding: null })
  return (
    <FindingPopover key={finding.id} finding={finding} session={open.session} checks={open.checks} onClose={close} />
  )
}

function useOpenStyle({ style }: OpenDraft) {
  const own = useStyles()
  return useMemo(() => houseStyle(style, own), [style, own])
}

function Page({ open }: { open: OpenDraft }) {
  const style = useOpenStyle(open)
  const conversions = useUi((state) => state.settings?.conversions !== false)
  const viewModes = {
    focusMode: useUi((state) => state.settings?.focusMode === true),
    typewriter: useUi((state) => state.settings?.typewriter === true),
    allDrawn: useUi((state) => state.settings?.allDrawn === true),
  }
  return (
    <InterviewEditor
      interview={open.interview}
      style={style}
      pictures={pictures}
      known={knownPeople}
      onReady={(session) => attachSession(open.key, session)}
      onBegin={(finish) => beginSession(open.key, finish)}
      onPasteInterview={offerAsTurns}
      onOpenLink={(url) => void openLink(url)}
      conversions={conversions}
      viewModes={viewModes}
      onAnnounce={(announcement) => useUi.setState({ announcement })}
      onPasteTooLong={sayTooLong}
    />
  )
}

function NothingOpen() {
  const { t } = useTranslation()
  const { rows, failed } = useSyncExternalStore(draftList.listen, draftList.get)
  const starting = useUi((state) => state.starting)
  if (starting || (rows === null && failed === null)) return <LoadingLines label={t('library.loading')} />
  return <FirstStart />
}

/** Two turns or more: the user is asked whether they come as turns or as text. */
function offerAsTurns(clipboard: Clipboard): boolean {
  if (!holdsTurns(clipboard)) return false
  const open = () =>
    useUi.setState({ dialog: { kind: 'import', start: { kind: 'pasted', clipboard }, into: 'insert' } })
  // A task of its own: looking at the text and drawing the dialog would be one that is too long.
  setTimeout(open)
  return true
}

function sayTooLong(clipboard: Clipboard) {
  const { html, text } = clipboard
  const characters = Math.max(html.length, text.length).toLocaleString(i18n.language)
  const run = () => useUi.setState({ dialog: { kind: 'import', start: { kind: 'pasted', clipboard }, into: 'new' } })
  showToast(i18n.t('app:import.pasteTooLong', { characters }), {
    failed: true,
    action: { label: i18n.t('app:command.import'), run },
  })
}

/** Below this there is no room for the inspector beside the page, even where it was asked for. */
const INSPECTOR_OVER = 820

function usePanes(): { rail: PaneMode; inspector: PaneMode } {
  const settings = useUi((state) => state.settings)
  const narrowPane = useUi((state) => state.narrowPane)
  const isOpen = useUi((state) => state.open !== null)
  const ready = useUi((state) => state.open?.session != null)
  const railFits = useMatch(`(min-width: ${PANE_WIDTH.rail}px)`)
  const inspectorFits = useMatch(`(min-width: ${PANE_WIDTH.inspector}px)`)
  const over = useMatch(`(max-width: ${INSPECTOR_OVER}px)`)
  const inspectorMode = (): PaneMode => {
    // In its place before there is anything in it: the text must not move then.
    if (inspectorFits) return !isOpen || settings?.inspectorOpen === false ? 'closed' : 'docked'
    if (!ready || narrowPane !== 'inspector') return 'closed'
    return over ? 'over' : 'docked'
  }
  const railMode = (): PaneMode => {
    if (railFits) return settings?.railOpen === false ? 'closed' : 'docked'
    return narrowPane === 'rail' ? 'over' : 'closed'
  }
  return { rail: railMode(), inspector: inspectorMode() }
}
