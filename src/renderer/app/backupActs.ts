import type { Restored } from '../../host/backup/backup'
import { type BackupSource, client } from '../client/client'
import { askFileInput } from '../client/files'
import { followJob } from '../client/jobs'
import { showProgress, showToast } from '../kit/toasts'
import { i18n } from './i18n'
import { useUi } from './uiStore'
import { draftList, settle, showFailure } from './workspace'

/** The whole library as one file, and back. Says how far it is and what goes wrong; its promises are fulfilled in any case. */

export async function makeBackup() {
  try {
    // What is on the screen belongs to it.
    if (!(await settle())) return
    const name = i18n.t('app:backup.fileName', { when: stamp(new Date()) })
    const file = await client.pickToSave(`${name}.zip`)
    if (!file) return
    const { files } = await followed('making', (job, signal) => client.makeBackup(file.grant, job, signal))
    const show = { label: i18n.t('app:backup.show'), run: () => void client.showFile(file.grant).catch(showFailure) }
    showToast(i18n.t('app:backup.made', { name: file.name, count: files }), { action: show })
  } catch (error) {
    showFailure(error)
  }
}

/** Asks for the file, then what is to become of it. */
export async function chooseBackup() {
  try {
    const source = await pickBackup()
    if (source) useUi.setState({ dialog: { kind: 'restore', source } })
  } catch (error) {
    showFailure(error)
  }
}

export async function restoreBackup(source: BackupSource, beside: boolean) {
  useUi.setState({ dialog: null })
  try {
    const restored = await followed('restoring', (job, signal) => client.restoreBackup(source, { job, beside }, signal))
    showToast(sentenceOf(restored))
  } catch (error) {
    showFailure(error)
  }
  await draftList.refresh()
}

async function pickBackup(): Promise<BackupSource | null> {
  if (useUi.getState().settings?.shell === 'desktop') {
    const picked = await client.pickToOpen()
    return picked && { grant: picked.grant }
  }
  const [file] = await askFileInput('.zip')
  return file ? { file } : null
}

/** Runs a job, with a line that says how far it is and ends it. */
async function followed<T>(
  what: 'making' | 'restoring',
  run: (job: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const job = crypto.randomUUID()
  const sentence = (done: number, count: number) =>
    i18n.t(`app:backup.${what}`, {
      done: done.toLocaleString(i18n.language),
      count,
      total: count.toLocaleString(i18n.language),
    })
  const progress = showProgress(i18n.t(`app:backup.${what}Begins`), {
    label: i18n.t('app:action.cancel'),
    run: () => stop.abort(),
  })
  const leave = followJob(job, (done, total) => progress.say(sentence(done, total)))
  try {
    return await run(job, stop.signal)
  } finally {
    leave()
    progress.close()
  }
}

function sentenceOf({ added, same, copies, folder }: Restored): string {
  if (folder !== null) return i18n.t('app:backup.beside', { folder })
  const parts = [
    i18n.t('app:backup.added', { count: added }),
    copies > 0 && i18n.t('app:backup.copies', { count: copies }),
    same > 0 && i18n.t('app:backup.same', { count: same }),
  ]
  return parts.filter(Boolean).join(' ')
}

/** `2026-11-28 14.02`: sorts by itself, and is a file's name everywhere. */
function stamp(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}.${two(now.getMinutes())}`
}
