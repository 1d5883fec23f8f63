import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingLines } from '../../kit/LoadingLines'
import type { Pages } from './openPages'
import { PageFailure } from './PageFailure'
import { PageSheet } from './PageSheet'
import styles from './PageStack.module.css'
import { pageWith } from './pageWith'
import type { PrintedPages } from './usePages'

interface PageStackProps extends PrintedPages {
  lang: string
  /** Words of the place that is in view first; empty for the beginning. */
  words: string
}

/** All pages, one below the other. Only those near the window are drawn. */
export function PageStack({ pages, busy, failed, lang, words }: PageStackProps) {
  const { t } = useTranslation()
  const stack = useRef<HTMLDivElement>(null)
  const hasGone = useRef(false)
  useEffect(() => {
    if (!pages || hasGone.current) return
    hasGone.current = true
    const go = async () => {
      const page = await pageWith(pages, words)
      stack.current?.children[page - 1]?.scrollIntoView({ block: 'start' })
    }
    void go()
  }, [pages, words])
  if (failed) return <PageFailure code={failed} />
  if (!pages) return <LoadingLines label={t('pages.setting')} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard has to get there
    <section className={styles.scroller} tabIndex={0} aria-label={t('preview.print')} data-busy={busy || undefined}>
      <div ref={stack} className={styles.stack}>
        {Array.from({ length: pages.count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <NearSheet key={index} pages={pages} page={index + 1} lang={lang} />
        ))}
      </div>
    </section>
  )
}

/** Drawn once it comes near the window. */
function NearSheet(props: { pages: Pages; page: number; lang: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting === true), {
      rootMargin: '100% 0px',
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={place} className={styles.page} style={{ aspectRatio: props.pages.ratio }}>
      {isNear && <PageSheet {...props} />}
    </div>
  )
}
