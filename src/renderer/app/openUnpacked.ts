import { unpackInterviewFile } from '../../core/read/files/interviewFile'
import { UnreadableFile } from '../../core/read/files/unpacked'
import type { LoadedFile } from '../client/files'
import { showToast } from '../kit/toasts'
import { readApart } from '../panels/import/readApart'
import { whyRefused } from './interviewFiles'
import { addInterview } from './workspace'

/** Makes a draft of an interview's own file and opens it. Says what is wrong with one that can't be read. */
export async function openUnpacked({ name, bytes }: LoadedFile): Promise<boolean> {
  const { assets, style } = partsOf(bytes)
  const source = await readApart({ kind: 'file', name, bytes }, new AbortController().signal)
  if (source.ok) return addInterview(source.reading.interview, { pictures: [...assets.values()], style })
  showToast(`${name}: ${whyRefused(source)}`, { failed: true })
  return false
}

/** Nothing, where it is no such file: the reader says why. */
function partsOf(bytes: Uint8Array): Pick<ReturnType<typeof unpackInterviewFile>, 'assets' | 'style'> {
  try {
    return unpackInterviewFile(bytes)
  } catch (error) {
    if (error instanceof UnreadableFile) return { assets: new Map(), style: null }
    throw error
  }
}
