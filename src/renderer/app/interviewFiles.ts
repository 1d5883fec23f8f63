import { assetsOf } from '../../core/interview/assets'
import type { Interview } from '../../core/interview/interview'
import { slugOf } from '../../core/interview/slug'
import { isStyleName, knownStyle } from '../../core/style/houseStyle'
import { INTERVIEW_ENDING, writeInterviewFile } from '../../core/write/interviewFile'
import { client } from '../client/client'
import { download, type LoadedFile } from '../client/files'
import { showToast } from '../kit/toasts'
import type { RefusedSource } from '../panels/import/readSource'
import { i18n } from './i18n'
import { loadPart } from './loadPart'
import { useUi } from './uiStore'
import { showFailure } from './workspace'

/** One interview as one file: for a colleague, for another machine, and for words that can't be saved where they belong. */

export function isInterviewFile({ name }: { name: string }): boolean {
  return name.toLowerCase().endsWith(`.${INTERVIEW_ENDING}`)
}

/** Writes what the window shows into a file of the user's choice. The library is not needed for it. */
export async function saveCopy(): Promise<void> {
  const { open, settings } = useUi.getState()
  if (!open?.session) return
  try {
    const interview = open.session.read()
    const { style } = open
    const ownStyle = knownStyle(style, [...(settings?.styles ?? []), open.ownStyle])
    const named = isStyleName(style) || !ownStyle ? { style } : { style, ownStyle }
    const bytes = writeInterviewFile(interview, await picturesOf(open.id, interview), named)
    const base = interview.frame.slug || slugOf(interview.frame.headline) || i18n.t('app:export.unnamed')
    const name = `${base}.${INTERVIEW_ENDING}`
    if (settings?.shell !== 'desktop') {
      // Of the page alone: it works while the host is gone, and where the library's disk is full.
      download(name, bytes)
    } else {
      const file = await client.pickToSave(name)
      if (!file) return
      await client.writeFile(file.grant, bytes)
    }
    showToast(i18n.t('app:copy.saved', { name }))
  } catch (error) {
    showFailure(error)
  }
}

/** Makes a draft of such a file and opens it. Says what is wrong with one that can't be read. */
export async function openInterviewFile(file: LoadedFile): Promise<boolean> {
  try {
    const { openUnpacked } = await loadPart(() => import('./openUnpacked'))
    return await openUnpacked(file)
  } catch (error) {
    showFailure(error)
    return false
  }
}

/** The sentence that says why a file can't be read. */
export function whyRefused({ code, values }: RefusedSource): string {
  // The values of a refusal are data, so their names can't be checked here.
  const say = i18n.t as (key: string, values: RefusedSource['values']) => string
  return say(`core:reading.${code}`, values)
}

/** Those that can be had: a picture that is out of reach must not keep the words from being saved. */
async function picturesOf(id: string, interview: Interview): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for (const asset of assetsOf(interview)) {
    const bytes = await client.readAsset(id, asset).catch(() => null)
    if (bytes) found.set(asset, bytes)
  }
  return found
}
