import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reading } from '../../../core/read/reading'
import { markSource, type Stretch } from './markSource'
import styles from './SourceText.module.css'
import { sourceParts } from './sourceParts'

interface SourceTextProps {
  text: string
  reading: Reading
}

/** The source as it came, with what was recognised in it. */
export function SourceText({ text, reading }: SourceTextProps) {
  const { t, i18n } = useTranslation()
  // The text first; what became of it a moment later, for in a long one that takes its time.
  const marked = useDeferredValue<Reading | null>(reading, null)
  const parts = useMemo(
    () => sourceParts(marked ? markSource(text, marked) : [{ text, became: 'text', voice: 0 }]),
    [text, marked],
  )
  return (
    <>
      <div className={styles.heading}>
        <h3>{t('import.source')}</h3>
        <span className={styles.length}>
          {t('import.unchanged', { characters: text.length.toLocaleString(i18n.language) })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard has to get there */}
      <section className={styles.raw} tabIndex={0} aria-label={t('import.source')} lang={reading.interview.language}>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes in place
          <div key={index} className={styles.part}>
            {part.map((stretch, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes in place
              <StretchText key={place} {...stretch} />
            ))}
          </div>
        ))}
      </section>
    </>
  )
}

function StretchText({ text, became, voice }: Stretch) {
  if (became === 'text') return text
  if (became === 'aside') return <s className={styles.aside}>{text}</s>
  return (
    <span className={styles[became]} data-voice={voice}>
      {text}
    </span>
  )
}
