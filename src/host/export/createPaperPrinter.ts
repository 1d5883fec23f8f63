import { HostError } from '../hostError'
import type { Shell } from '../shell'
import type { PaperPrinter } from './exports'
import { embedded, readPictures } from './readPictures'

/** What prints on paper, where the shell can. */
export function createPaperPrinter({ print }: Pick<Shell, 'print'>): PaperPrinter {
  return async (interview, { style, pageSetup: setup, readAsset }, signal) => {
    if (!print) throw new HostError('unsupported', 'print')
    const assets = embedded(await readPictures(interview, readAsset))
    const { printOnPaper } = await import('./printArticle')
    return printOnPaper(interview, { style, assets, setup }, print, signal)
  }
}
