import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageSetup } from '../../../core/write/pageSetupSchema'
import type { Client } from '../../client/client'
import { ClientError } from '../../client/clientError'
import { PageView } from '../pages/PageView'
import { usePages } from '../pages/usePages'
import styles from './Preview.module.css'

interface PdfPreviewProps {
  client: Pick<Client, 'printPages'>
  style: string
  pageSetup: PageSetup
  lang: string
  settle(): Promise<string | null>
}

/** The very PDF that will be saved, printed anew when something else is chosen. */
export function PdfPreview({ client, style, pageSetup, lang, settle }: PdfPreviewProps) {
  const { t } = useTranslation()
  const print = useCallback(
    async (signal: AbortSignal) => {
      const id = await settle()
      if (id === null) throw new ClientError('failed')
      return client.printPages(id, { style, pageSetup }, signal)
    },
    [client, style, pageSetup, settle],
  )
  const printed = usePages(print)
  return (
    <section className={styles.pane} aria-label={t('export.preview')}>
      <PageView {...printed} lang={lang} />
    </section>
  )
}
