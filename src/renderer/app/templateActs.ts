import { client } from '../client/client'
import { showToast } from '../kit/toasts'
import { i18n } from './i18n'
import { loadPart } from './loadPart'
import { useUi } from './uiStore'
import { addInterview, draftList, openDraft, settle, showFailure } from './workspace'

const { getState: ui, setState: setUi } = useUi
const close = () => setUi({ dialog: null })
/** In an interview that begins, the names come first. */
const nameThem = () => setUi({ tab: 'people', naming: true })

/** Runs an act on the templates and says what goes wrong with it. False where something did. */
export async function changeTemplates(task: () => Promise<unknown>): Promise<boolean> {
  try {
    await task()
    return true
  } catch (error) {
    showFailure(error)
    return false
  }
}

export async function startFromTemplate(id: string) {
  await changeTemplates(async () => {
    const { draft } = await client.startFromTemplate(id)
    close()
    await draftList.refresh()
    await openDraft(draft.id)
    if (ui().open?.id === draft.id) nameThem()
  })
}

export async function startFromShipped(id: string) {
  const { SHIPPED_TEMPLATES, shippedTemplate } = await loadPart(() => import('./shippedTemplates'))
  const known = SHIPPED_TEMPLATES.find((each) => each === id)
  if (!known || !(await addInterview(shippedTemplate(known, i18n.language)))) return
  close()
  nameThem()
}

/** Asks what the template is to be called. What is suggested is the headline. */
export function askTemplateName(draft: string) {
  const headline = draftList.get().rows?.find(({ id }) => id === draft)?.headline ?? ''
  setUi({ dialog: { kind: 'saveTemplate', draft, name: headline } })
}

export async function saveTemplate(draft: string, name: string) {
  await changeTemplates(async () => {
    // What is on the screen, not what the disk had a second ago.
    if (ui().open?.id === draft && !(await settle())) return
    await client.saveTemplate(draft, name)
    close()
    showToast(i18n.t('app:templates.saved', { name }))
  })
}
