import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import { LAYOUTS } from '../../../core/write/pageSetup'
import type { PageSetup } from '../../../core/write/pageSetupSchema'
import type { Client } from '../../client/client'
import { ClientError } from '../../client/clientError'
import type { EditorSession } from '../../editor/session'
import { Segment } from '../../kit/Segment'
import { PageStack } from '../pages/PageStack'
import { usePages } from '../pages/usePages'
import { useWhenQuiet } from '../useWhenQuiet'
import styles from './Preview.module.css'
import { turnAt, turnsPrinted } from './turnsPrinted'
import { wordsOfTurn } from './wordsOfTurn'

const read = (session: EditorSession) => session.read()

interface PrintPreviewProps {
  session: EditorSession
  style: HouseStyle
  client: Pick<Client, 'printPages'>
  pageSetup: PageSetup
  /** Saves what is unsaved, for the host prints what lies on the disk. Gives the draft's id, or null where that failed. */
  settle(): Promise<string | null>
  onPageSetup(setup: PageSetup): void
}

/** The PDF as it will be exported, all its pages. */
export function PrintPreview({ session, style, client, pageSetup, settle, onPageSetup }: PrintPreviewProps) {
  const { t } = useTranslation()
  const interview = useWhenQuiet(session, read)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is printed anew, though the host reads it from the disk
  const print = useCallback(
    async (signal: AbortSignal) => {
      const id = await settle()
      if (id === null) throw new ClientError('failed')
      return client.printPages(id, { style: style.name, pageSetup }, signal)
    },
    [client, style, pageSetup, settle, interview],
  )
  const printed = usePages(print)
  // Where the caret was when the pages were opened.
  const [words] = useState(() => {
    const turns = turnsPrinted(interview, style)
    return wordsOfTurn(turns[turnAt(turns, interview, session.placeOfCaret())])
  })
  return (
    <>
      <div className={styles.bar}>
        <Segment
          label={t('preview.layout')}
          value={pageSetup.layout}
          choices={LAYOUTS.map((value) => ({ value, label: t(`export.target.${value}`) }))}
          onChange={(layout) => onPageSetup({ ...pageSetup, layout })}
        />
      </div>
      <PageStack {...printed} lang={interview.language} words={words} />
    </>
  )
}
