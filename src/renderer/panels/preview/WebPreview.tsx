import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import { writePage } from '../../../core/write/page'
import type { Assets } from '../../../core/write/written'
import type { EditorSession } from '../../editor/session'
import { Segment } from '../../kit/Segment'
import { useWhenQuiet } from '../useWhenQuiet'
import { OutputFrame } from './OutputFrame'
import styles from './Preview.module.css'
import { turnAt, turnsPrinted } from './turnsPrinted'

/** Milliseconds after the last change: the output is to follow within 300. */
const QUIET = 120

const read = (session: EditorSession) => session.read()

interface WebPreviewProps {
  session: EditorSession
  style: HouseStyle
  assets: Assets
}

/** The web page as it will be exported, on a telephone or in a wide window. */
export function WebPreview({ session, style, assets }: WebPreviewProps) {
  const { t } = useTranslation()
  const [width, setWidth] = useState<'wide' | 'phone'>('wide')
  const interview = useWhenQuiet(session, read, QUIET)
  const html = useMemo(() => writePage(interview, { style, assets }).content, [interview, style, assets])
  // Where the caret was when the page was opened.
  const [turn] = useState(() => turnAt(turnsPrinted(interview, style), interview, session.placeOfCaret()))
  return (
    <>
      <div className={styles.bar}>
        <Segment
          label={t('preview.width')}
          value={width}
          choices={[
            { value: 'wide', label: t('preview.wide') },
            { value: 'phone', label: t('preview.phone') },
          ]}
          onChange={(next) => setWidth(next)}
        />
      </div>
      <div className={styles.output} data-width={width}>
        <OutputFrame title={t('preview.web')} html={html} turn={turn} />
      </div>
    </>
  )
}
