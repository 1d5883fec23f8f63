import type { Interview } from '../../core/interview/interview'
import { DEFAULT_STYLE } from '../../core/style/houseStyle'
import { client } from '../client/client'
import { ClientError } from '../client/clientError'
import { loadFile } from '../client/files'
import { showProgress, showToast } from '../kit/toasts'
import { readApart } from '../panels/import/readApart'
import { i18n } from './i18n'
import { isInterviewFile, openInterviewFile, whyRefused } from './interviewFiles'
import { useUi } from './uiStore'
import { draftList } from './workspace'

/** Several files at once: a draft of each, taken as it is read. What can't be read is said, file by file. The user sees how far it is and can end it. */
export async function importAll(files: readonly File[]): Promise<void> {
  const stop = new AbortController()
  const stopped = new Promise<'stopped'>((resolve) => stop.signal.addEventListener('abort', () => resolve('stopped')))
  const progress = showProgress(sentenceFor(files, 0), { label: i18n.t('app:action.cancel'), run: () => stop.abort() })
  let made = 0
  for (const [index, file] of files.entries()) {
    progress.say(sentenceFor(files, index))
    // What is read when it is stopped never answers.
    const refused = await Promise.race([importOne(file, stop.signal), stopped])
    if (stop.signal.aborted) break
    if (refused === null) made++
    else if (refused !== '') showToast(`${file.name}: ${refused}`, { failed: true })
  }
  progress.close()
  await draftList.refresh()
  if (made > 0) showToast(i18n.t('app:import.made', { count: made }))
}

function sentenceFor(files: readonly File[], index: number): string {
  return i18n.t('app:import.fileOf', { number: index + 1, count: files.length, name: files[index]?.name ?? '' })
}

/** Gives the sentence that says why not, empty where it was said already; null where it worked. */
async function importOne(file: File, signal: AbortSignal): Promise<string | null> {
  try {
    if (isInterviewFile(file))
      return (await openInterviewFile(await loadFile(file))) ? null : i18n.t('core:errors.failed')
    const source = await readApart({ kind: 'file', ...(await loadFile(file)) }, signal)
    if (!source.ok) return whyRefused(source)
    await keep(source.reading.interview)
    return null
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
    return i18n.t(`core:errors.${error.code}`)
  }
}

async function keep(interview: Interview): Promise<void> {
  await client.createDraft(interview, useUi.getState().settings?.style ?? DEFAULT_STYLE)
}
