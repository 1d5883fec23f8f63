import type { GrantedFile } from '../../host/files'
import { client } from '../client/client'
import { codeOf } from '../client/clientError'
import { showToast } from '../kit/toasts'
import { i18n } from './i18n'
import { useUi } from './uiStore'
import { saveNow, settle, showFailure } from './workspace'

/** Moves the library to another folder. Says what goes wrong; its promises are fulfilled in any case. */

/** A desktop asks for the folder with the system's dialog, a browser shell in the one that says what will happen. */
export async function askToMoveLibrary() {
  try {
    const isDesktop = useUi.getState().settings?.shell === 'desktop'
    const target = isDesktop ? await client.pickLibraryTarget(null) : null
    if (isDesktop && !target) return
    useUi.setState({ dialog: { kind: 'moveLibrary', target } })
  } catch (error) {
    showFailure(error)
  }
}

export async function moveLibrary({ grant }: GrantedFile) {
  useUi.setState({ dialog: null })
  const end = new AbortController()
  const job = crypto.randomUUID()
  try {
    // What is on the screen belongs to it.
    if (!(await settle())) {
      const action = { label: i18n.t('app:save.again'), run: () => void saveNow() }
      showToast(`${i18n.t('app:moveLibrary.unsaved')} ${i18n.t('app:moveLibrary.stays')}`, { failed: true, action })
      return
    }
    useUi.setState({ moving: { job, stop: () => end.abort() } })
    const { name } = await client.moveLibrary(grant, job, end.signal)
    showToast(i18n.t('app:moveLibrary.moved', { name }))
  } catch (error) {
    const why = i18n.t(`core:errors.${codeOf(error)}`)
    showToast(`${why} ${i18n.t('app:moveLibrary.stays')}`, { failed: true })
  } finally {
    useUi.setState({ moving: null })
  }
}

/** What the host says of it to all windows. The one that moves it knows better. */
export function hearMoving(job: string | null) {
  const { moving } = useUi.getState()
  if (moving?.stop) return
  useUi.setState({ moving: job === null ? null : { job, stop: null } })
}
