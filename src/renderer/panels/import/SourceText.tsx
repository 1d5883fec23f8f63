import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Correction } from '../../../core/read/correct/correction'
import { useNear } from '../../kit/useNear'
import type { Stretch } from './markSource'
import type { ApartReader } from './readApart'
import styles from './SourceText.module.css'
import { sourceParts } from './sourceParts'
import { useMarks } from './useMarks'

interface SourceTextProps {
  text: string
  language: string
  /** What was set right since it was read. */
  corrections: readonly Correction[]
  mark: ApartReader['mark']
}

/** The source as it came, with what was recognised in it. */
export function SourceText({ text, language, corrections, mark }: SourceTextProps) {
  const { t, i18n } = useTranslation()
  const parts = useMemo(() => sourceParts([{ text, became: 'text', voice: 0 }]), [text])
  const marked = useMarks(mark, corrections)
  return (
    <>
      <div className={styles.heading}>
        <h3>{t('import.source')}</h3>
        <span className={styles.length}>
          {t('import.unchanged', { characters: text.length.toLocaleString(i18n.language) })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard has to get there */}
      <section className={styles.raw} tabIndex={0} aria-label={t('import.source')} lang={language}>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes in place
          <SourcePart key={index} plain={part[0]?.text ?? ''} marked={marked[index] ?? null} isFirst={index === 0} />
        ))}
      </section>
    </>
  )
}

interface SourcePartProps {
  plain: string
  /** The same with what became of it, once that is known. */
  marked: Stretch[] | null
  isFirst: boolean
}

/** Some lines. Out of sight they have no marks, but can be selected and copied all the same. */
const SourcePart = memo(function SourcePart({ plain, marked, isFirst }: SourcePartProps) {
  const { place, isNear } = useNear<HTMLDivElement>(isFirst)
  return (
    <div ref={place} className={styles.part}>
      {isNear && marked
        ? marked.map((stretch, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes in place
            <StretchText key={index} {...stretch} />
          ))
        : plain}
    </div>
  )
})

function StretchText({ text, became, voice }: Stretch) {
  if (became === 'text') return text
  if (became === 'aside') return <s className={styles.aside}>{text}</s>
  return (
    <span className={styles[became]} data-voice={voice}>
      {text}
    </span>
  )
}
