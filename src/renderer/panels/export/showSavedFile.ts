import type { TFunction } from 'i18next'
import type { Client } from '../../client/client'
import { ClientError } from '../../client/clientError'
import { showToast } from '../../kit/toasts'

/** Shows a file that was written in its folder, or says that this can't be done here. */
export async function showSavedFile(
  client: Pick<Client, 'showFile'>,
  grant: string,
  t: TFunction<['app', 'core']>,
): Promise<void> {
  try {
    const { shown } = await client.showFile(grant)
    if (!shown) showToast(t('export.noFolder'), { failed: true })
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
    showToast(t(`core:errors.${error.code}`), { failed: true })
  }
}
