import sampleDe from '../../../resources/samples/de.txt?raw'
import sampleEn from '../../../resources/samples/en.txt?raw'
import { READABLE_ENDINGS } from '../../core/read/readableEndings'
import { client } from '../client/client'
import { chooseFile as choose, type LoadedFile, loadFile } from '../client/files'
import { i18n } from './i18n'
import { importAll } from './importAll'
import { isInterviewFile, openInterviewFile } from './interviewFiles'
import { useUi } from './uiStore'
import { showFailure } from './workspace'

/** Every way a text can come in. One ends in the import dialog, which shows what was recognised; of several each becomes a draft. */

/** For the browser's own file dialog. Files without an ending count as plain text there. */
const ACCEPT = [...READABLE_ENDINGS.map((ending) => `.${ending}`), 'text/plain'].join()

/** Null too for what needs no dialog and is open then. */
export async function chooseFile(): Promise<LoadedFile | null> {
  const file = await choose(client, useUi.getState().settings?.shell ?? 'browser', ACCEPT)
  if (!file || !isInterviewFile(file)) return file
  if (await openInterviewFile(file)) useUi.setState({ dialog: null })
  return null
}

export function importFile(file: LoadedFile) {
  if (isInterviewFile(file)) {
    void openInterviewFile(file)
    return
  }
  useUi.setState({ dialog: { kind: 'import', start: { kind: 'file', file }, into: 'new' } })
}

/** Pictures go into the open interview, a text becomes a new one. */
export function takeDropped(files: readonly File[]) {
  const { open } = useUi.getState()
  const pictures = files.filter(({ type }) => type.startsWith('image/'))
  if (pictures.length > 0 && open?.session?.insertPictures(pictures)) return
  const [first, second] = files
  if (second) void importAll(files)
  else if (first) void importDropped(first)
}

async function importDropped(file: File) {
  try {
    importFile(await loadFile(file))
  } catch (error) {
    showFailure(error)
  }
}

/** A file named at the start, or opened from the system while the window is there. */
export async function importGranted({ grant, name }: { grant: string; name: string }) {
  try {
    importFile({ name, bytes: await client.readFile(grant) })
  } catch (error) {
    showFailure(error)
  }
}

export function importSample() {
  const text = i18n.language === 'de' ? sampleDe : sampleEn
  importFile({ name: i18n.t('app:first.sampleName'), bytes: new TextEncoder().encode(text) })
}
