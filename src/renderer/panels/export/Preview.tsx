import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Interview } from '../../../core/interview/interview'
import type { ExportTarget } from '../../../core/write/exportTarget'
import { SEMANTIC_STYLE } from '../../../core/write/semantic'
import type { Written } from '../../../core/write/written'
import { Segment } from '../../kit/Segment'
import { OutputFrame } from '../preview/OutputFrame'
import styles from './Preview.module.css'
import { shownAs } from './targets'

/** A CMS has its own look; this one only makes readable what is pasted into it. */
const FRAGMENT_STYLE = `:root{color-scheme:light dark}
body{margin:0;padding:32px 36px;font:400 17px/1.55 Georgia,serif}p{margin:0 0 .8em}
h2,h3{margin:1.4em 0 .5em;line-height:1.25}a{color:inherit}`

function styleFor(to: ExportTarget): string | undefined {
  if (to === 'page') return undefined
  return to === 'semantic' ? FRAGMENT_STYLE + SEMANTIC_STYLE : FRAGMENT_STYLE
}

interface PreviewProps {
  to: ExportTarget
  interview: Interview
  written: Written
}

export function Preview({ to, interview, written }: PreviewProps) {
  const { t } = useTranslation()
  const [view, setView] = useState<'shown' | 'source'>('shown')
  const hasSource = shownAs(to) === 'html'
  return (
    <section className={styles.pane} aria-label={t('export.preview')}>
      {hasSource && (
        <Segment
          label={t('export.preview')}
          value={view}
          choices={[
            { value: 'shown', label: t('export.shown') },
            { value: 'source', label: t('export.source') },
          ]}
          onChange={(next) => setView(next)}
        />
      )}
      <div className={styles.sheet}>
        {hasSource && view === 'shown' ? (
          <OutputFrame title={t('export.preview')} html={written.content} css={styleFor(to)} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard has to get there
          <pre className={styles.code} tabIndex={0} lang={interview.language}>
            {written.content}
          </pre>
        )}
      </div>
    </section>
  )
}
