import type { SettingsOfShell } from '../client/client'
import { client } from '../client/client'
import { ClientError } from '../client/clientError'
import { importGranted } from './openFiles'
import { useUi } from './uiStore'
import { draftList, openDraft, showFailure } from './workspace'

/** The settings, or null where the host does not answer. */
export async function loadSettings(): Promise<SettingsOfShell | null> {
  try {
    return await client.settings()
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
    return null
  }
}

/** Opens what was open last, then the file that was named at the start, if any. */
export async function start() {
  try {
    await draftList.refresh()
    const last = useUi.getState().settings?.lastDraft
    const row = draftList.get().rows?.find((candidate) => candidate.id === last)
    if (row && !row.trashed) await openDraft(row.id)
    const named = await client.takeOpened()
    if (named) await importGranted(named)
  } catch (error) {
    showFailure(error)
  } finally {
    useUi.setState({ starting: false })
  }
}
