import type { SettingsOfShell } from '../client/client'
import { client } from '../client/client'
import { ClientError } from '../client/clientError'
import { importGranted } from './openFiles'
import { useUi } from './uiStore'
import { draftClaims, draftList, openDraft, showFailure } from './workspace'

/** The settings, or null where the host does not answer. */
export async function loadSettings(): Promise<SettingsOfShell | null> {
  try {
    return await client.settings()
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
    return null
  }
}

/**
 * Opens the draft that the window's address names, else what was open last unless another window has it; then the file that
 * was named at the start, if any.
 */
export async function start() {
  try {
    await draftList.refresh()
    const named = new URLSearchParams(location.search).get('draft')
    const last = named ?? useUi.getState().settings?.lastDraft
    const row = draftList.get().rows?.find((candidate) => candidate.id === last)
    if (row && !row.trashed && (named || !(await draftClaims.isHeld(row.id)))) await openDraft(row.id)
    const file = await client.takeOpened()
    if (file) await importGranted(file)
  } catch (error) {
    showFailure(error)
  } finally {
    useUi.setState({ starting: false })
  }
}
