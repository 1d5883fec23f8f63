import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reading } from '../../../core/read/reading'
import { markSource, type Stretch } from './markSource'
import styles from './SourceText.module.css'

interface SourceTextProps {
  text: string
  reading: Reading
}

/** The source as it came, with what was recognised in it. */
export function SourceText({ text, reading }: SourceTextProps) {
  const { t, i18n } = useTranslation()
  const stretches = useMemo(() => markSource(text, reading), [text, reading])
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
        {stretches.map((stretch, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes in place
          <StretchText key={index} {...stretch} />
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
