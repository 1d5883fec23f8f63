import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../kit/IconButton'
import { LoadingLines } from '../../kit/LoadingLines'
import { PageFailure } from './PageFailure'
import { PageSheet } from './PageSheet'
import styles from './PageView.module.css'
import type { PrintedPages } from './usePages'

interface PageViewProps extends PrintedPages {
  lang: string
}

const STEPS: Readonly<Record<string, number>> = {
  PageDown: 1,
  ArrowRight: 1,
  PageUp: -1,
  ArrowLeft: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** One page after the other. Buttons turn them, and so do the keys while the page has the focus. */
export function PageView({ pages, busy, failed, lang }: PageViewProps) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState(1)
  if (failed) return <PageFailure code={failed} />
  if (!pages) return <LoadingLines label={t('pages.setting')} />
  const page = Math.min(wanted, pages.count)
  const turn = (by: number) => setWanted(Math.max(1, Math.min(pages.count, page + by)))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    turn(step)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys only double the buttons below */}
      <div
        className={styles.page}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: here the keys turn pages
        tabIndex={0}
        data-busy={busy || undefined}
        onKeyDown={onKeyDown}
      >
        <PageSheet pages={pages} page={page} lang={lang} />
      </div>
      <div className={styles.turning}>
        <IconButton icon={ChevronLeft} label={t('pages.previous')} disabled={page === 1} onClick={() => turn(-1)} />
        <span role="status">{busy ? t('pages.setting') : t('pages.place', { page, count: pages.count })}</span>
        <IconButton
          icon={ChevronRight}
          label={t('pages.next')}
          disabled={page === pages.count}
          onClick={() => turn(1)}
        />
      </div>
    </>
  )
}
