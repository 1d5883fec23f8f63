import type { Interview } from '../../core/interview/interview'
import { DEFAULT_STYLE } from '../../core/style/houseStyle'
import { client } from '../client/client'
import { ClientError } from '../client/clientError'
import { loadFile } from '../client/files'
import { showToast } from '../kit/toasts'
import { readApart } from '../panels/import/readApart'
import type { RefusedSource } from '../panels/import/readSource'
import { i18n } from './i18n'
import { isInterviewFile, openInterviewFile } from './interviewFiles'
import { useUi } from './uiStore'
import { draftList } from './workspace'

/** Several files at once: a draft of each, taken as it is read. What can't be read is said, file by file. */
export async function importAll(files: readonly File[]): Promise<void> {
  let made = 0
  for (const file of files) {
    const refused = await importOne(file)
    if (refused === null) made++
    else if (refused !== '') showToast(`${file.name}: ${refused}`, { failed: true })
  }
  await draftList.refresh()
  if (made > 0) showToast(i18n.t('app:import.made', { count: made }))
}

/** Gives the sentence that says why not, empty where it was said already; null where it worked. */
async function importOne(file: File): Promise<string | null> {
  try {
    if (isInterviewFile(file))
      return (await openInterviewFile(await loadFile(file))) ? null : i18n.t('core:errors.failed')
    const source = await readApart({ kind: 'file', ...(await loadFile(file)) }, new AbortController().signal)
    if (!source.ok) return sentenceOf(source)
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

function sentenceOf({ code, values }: RefusedSource): string {
  // The values of a refusal are data, so their names can't be checked here.
  const say = i18n.t as (key: string, values: RefusedSource['values']) => string
  return say(`core:reading.${code}`, values)
}
