import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { desktopBridge } from '../client/desktop'
import { hearHost } from '../client/hostEvents'
import { tellProgress } from '../client/jobs'
import { runFromMenu } from './commands'
import { uiLanguage } from './i18n'
import { hearMoving } from './moveLibrary'
import { nativeMenu } from './nativeMenu'
import { importGranted } from './openFiles'
import { hearSettings } from './sharedSettings'
import { openOffered } from './start'
import { applyTheme } from './theme'
import { useUi } from './uiStore'
import { useHeadline } from './useHeadline'
import { draftList, leavePage, settle } from './workspace'

/** What ties the page to its window: theme, language, menu, the host's events, and the moment it closes. */
export function useWindow() {
  useAppearance()
  useWindowTitle()
  useAddress()
  useMenu()
  useEffect(
    () =>
      hearHost((event, saved) => {
        if (event.type === 'drafts' || event.type === 'ready') void draftList.refresh()
        if (event.type === 'ready') void openOffered()
        if (event.type === 'draft') draftList.take(event.row)
        if (event.type === 'settings') void hearSettings()
        if (event.type === 'people' || event.type === 'ready')
          useUi.setState(({ peopleChanged }) => ({ peopleChanged: peopleChanged + 1 }))
        if (event.type === 'progress') tellProgress(event)
        if (event.type === 'moving') hearMoving(event.job)
        // Whoever was out of reach has not heard of its end.
        if (event.type === 'ready') hearMoving(null)
        if (event.type === 'opened') void importGranted(event)
        if (event.type === 'indexing') showIndexing(event)
        if (event.type === 'closing') void settle().then(saved)
      }),
    [],
  )
  useEffect(closeWithoutLoss, [])
  useEffect(() => {
    // Another program may have been at the library meanwhile.
    const look = () => void draftList.refresh()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [])
}

function showIndexing({ done, total }: { done: number; total: number }) {
  useUi.setState({ indexing: done < total ? { done, total } : null })
}

function useAppearance() {
  const { i18n } = useTranslation()
  const theme = useUi((state) => state.settings?.theme ?? 'system')
  const language = useUi((state) => state.settings?.language ?? null)
  useEffect(() => applyTheme(theme), [theme])
  useEffect(() => {
    void i18n.changeLanguage(uiLanguage(language))
  }, [i18n, language])
}

function useWindowTitle() {
  const id = useUi((state) => state.open?.id)
  const headline = useHeadline(id)
  useEffect(() => {
    document.title = headline ? `${headline} – Wechselrede` : 'Wechselrede'
  }, [headline])
}

/** A window that is loaded again shows what it showed. */
function useAddress() {
  const id = useUi((state) => state.open?.id)
  const starting = useUi((state) => state.starting)
  useEffect(() => {
    if (!starting) history.replaceState(null, '', id ? `/?draft=${encodeURIComponent(id)}` : '/')
  }, [id, starting])
}

function useMenu() {
  const { t, i18n } = useTranslation()
  const settings = useUi((state) => state.settings)
  const draftState = useUi((state) => state.open?.state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu's words change with the language, its ticks with the settings and the draft
  useEffect(() => desktopBridge()?.setMenu(nativeMenu(t, useUi.getState())), [t, i18n.language, settings, draftState])
  useEffect(() => desktopBridge()?.onCommand(runFromMenu), [])
}

function closeWithoutLoss() {
  const leave = () => leavePage()
  const hide = () => {
    if (document.visibilityState === 'hidden') void settle()
  }
  const ask = (event: BeforeUnloadEvent) => {
    if (useUi.getState().save?.status === 'failed') event.preventDefault()
  }
  const bridge = desktopBridge()
  const endClose = bridge?.onClose(async () => (await settle()) || askToClose())
  window.addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', hide)
  if (!bridge) window.addEventListener('beforeunload', ask)
  return () => {
    endClose?.()
    window.removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', hide)
    window.removeEventListener('beforeunload', ask)
  }
}

function askToClose(): Promise<boolean> {
  return new Promise((resolve) => useUi.setState({ closing: resolve }))
}
