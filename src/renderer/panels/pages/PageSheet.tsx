import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pages } from './openPages'
import styles from './PageSheet.module.css'
import { useBox } from './useBox'

interface PageSheetProps {
  pages: Pages
  page: number
  /** Language of the words. */
  lang: string
}

/** A page as it will be printed. Its words stand behind the picture for those who listen. */
export function PageSheet({ pages, page, lang }: PageSheetProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const box = useBox(place)
  const [words, setWords] = useState('')
  useEffect(() => {
    if (!box) return
    let isGone = false
    const show = async () => {
      const [canvas, text] = await Promise.all([pages.draw(page, box), pages.wordsOn(page)])
      if (isGone) return
      // The page before stays until now, so that nothing flickers.
      place.current?.replaceChildren(canvas)
      setWords(text)
    }
    show().catch((error: unknown) => {
      // What was closed while it was drawn is no failure.
      if (!isGone) throw error
    })
    return () => {
      isGone = true
    }
  }, [pages, page, box])
  return (
    <figure className={styles.sheet} aria-label={t('pages.pageOf', { page, count: pages.count })}>
      <div ref={place} className={styles.picture} aria-hidden="true" />
      <p className="visuallyHidden" lang={lang}>
        {words}
      </p>
    </figure>
  )
}
