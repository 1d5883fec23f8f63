import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../client/client'
import { ClientError } from '../client/clientError'
import { desktopBridge } from '../client/desktop'
import { listenToHost } from '../client/hostEvents'
import { runFromMenu } from './commands'
import { uiLanguage } from './i18n'
import { nativeMenu } from './nativeMenu'
import { importGranted } from './openFiles'
import { applyTheme } from './theme'
import { useUi } from './uiStore'
import { draftList, leavePage, settle } from './workspace'

/** What ties the page to its window: theme, language, menu, the host's events, and the moment it closes. */
export function useWindow() {
  useAppearance()
  useWindowTitle()
  useMenu()
  useEffect(
    () =>
      listenToHost(client, (event) => {
        if (event.type === 'drafts' || event.type === 'ready') void draftList.refresh()
        if (event.type === 'people' || event.type === 'ready')
          useUi.setState(({ peopleChanged }) => ({ peopleChanged: peopleChanged + 1 }))
        if (event.type === 'opened') void importGranted(event)
        if (event.type === 'closing') void saveAndAnswer(event.window)
      }),
    [],
  )
  useEffect(closeWithoutLoss, [])
}

/** The host waits for this before it ends; where it is gone already, nobody waits. */
async function saveAndAnswer(window: string) {
  await settle()
  try {
    await client.hasSaved(window)
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
  }
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
  const { rows } = useSyncExternalStore(draftList.listen, draftList.get)
  const headline = rows?.find((row) => row.id === id)?.headline
  useEffect(() => {
    document.title = headline ? `${headline} – Wechselrede` : 'Wechselrede'
  }, [headline])
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
