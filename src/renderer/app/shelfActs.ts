import type { DraftState } from '../../core/interview/draft'
import { client } from '../client/client'
import { showToast } from '../kit/toasts'
import { i18n } from './i18n'
import { useUi } from './uiStore'
import { announce, draftList, showFailure, withLibrary } from './workspace'

/** Says where a draft stands; from the archive there is a way back at once, for it leaves the place where one looks. */
export async function setDraftState(id: string, state: DraftState) {
  await withLibrary(async () => {
    const before = draftList.get().rows?.find((row) => row.id === id)?.state
    await client.setDraftState(id, state)
    if (state !== 'archived' || !before)
      return announce(i18n.t('app:library.stateNow', { state: i18n.t(`app:state.${state}`) }))
    const undo = { label: i18n.t('app:action.undo'), run: () => void setDraftState(id, before) }
    showToast(i18n.t('app:library.archived'), { action: undo })
  })
}

/** The same for the draft in the editor. */
export function setOpenState(state: DraftState) {
  const { open } = useUi.getState()
  if (open) void setDraftState(open.id, state)
}

/** For good: what the user saw there, and no more. */
export async function emptyTrash(ids: string[]) {
  await withLibrary(() => client.emptyTrash(ids))
}

/** The folder that the next start opens as library. */
export async function chooseLibrary() {
  try {
    if (await client.chooseLibrary()) showToast(i18n.t('app:library.chosen'))
  } catch (error) {
    showFailure(error)
  }
}
