import type { ImageRef } from '../../core/interview/interview'
import { PICTURE_KINDS } from '../../core/picture/picture'
import { client } from '../client/client'
import { ClientError } from '../client/clientError'
import { askFileInput, loadFile } from '../client/files'
import { type PreparedPicture, preparePicture } from '../client/preparePicture'
import type { Pictures } from '../editor/figures/pictures'
import { showToast } from '../kit/toasts'
import { i18n } from './i18n'
import { useUi } from './uiStore'
import { showFailure } from './workspace'

const ACCEPT = Object.values(PICTURE_KINDS)
  .map(({ type }) => type)
  .join()

/** The pictures of the open draft. */
export const pictures: Pictures = {
  urlOf: (asset) => client.assetUrl(openId(), asset),
  take: async (files) => {
    const taken: ImageRef[] = []
    for (const file of files) {
      const image = await takeOne(file)
      if (image) taken.push(image)
    }
    return taken
  },
  choose: async () => pictures.take(await askFileInput(ACCEPT, { multiple: true })),
  chooseOne: async () => (await pictures.take((await askFileInput(ACCEPT)).slice(0, 1)))[0] ?? null,
  announce: (sentence) => useUi.setState({ announcement: sentence }),
}

function openId(): string {
  return useUi.getState().open?.id ?? ''
}

async function takeOne(file: File): Promise<ImageRef | null> {
  try {
    const prepared = await preparePicture((await loadFile(file)).bytes)
    const { asset } = await client.storePicture(openId(), prepared.bytes)
    sayScaled(prepared)
    return { asset, alt: '', credit: prepared.credit }
  } catch (error) {
    // Too large to be read at all.
    const known =
      error instanceof ClientError && error.code === 'bad-request' ? new ClientError('large-picture') : error
    showFailure(known)
    return null
  }
}

function sayScaled({ scaled }: PreparedPicture): void {
  if (!scaled) return
  const { language } = i18n
  const sizeOf = ({ width, height }: { width: number; height: number }) =>
    `${width.toLocaleString(language)} × ${height.toLocaleString(language)}`
  showToast(i18n.t('app:picture.scaled', { from: sizeOf(scaled.from), to: sizeOf(scaled.to) }))
}
