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

let started: Promise<void> = Promise.resolve()

/**
 * Opens the draft that the window's address names, else what was open last unless another window has it; then the file that
 * was named at the start, if any.
 */
export function start(): Promise<void> {
  started = openFirst()
  return started
}

/** Opens the file that the system named when the start had asked for one already, and the host's events did not come yet. */
export async function openOffered(): Promise<void> {
  await started
  await takeOffered().catch(showFailure)
}

async function openFirst(): Promise<void> {
  try {
    await draftList.refresh()
    const named = new URLSearchParams(location.search).get('draft')
    const last = named ?? useUi.getState().settings?.lastDraft
    const row = draftList.get().rows?.find((candidate) => candidate.id === last)
    if (row && !row.trashed && (named || !(await draftClaims.isHeld(row.id)))) await openDraft(row.id)
    await takeOffered()
  } catch (error) {
    showFailure(error)
  } finally {
    useUi.setState({ starting: false })
  }
}

async function takeOffered(): Promise<void> {
  const file = await client.takeOpened()
  if (file) await importGranted(file)
}
