import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { beginningOf, excerptOf } from '../../../core/check/excerptOf'
import { fixOf } from '../../../core/check/fixOf'
import type { Interview } from '../../../core/interview/interview'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import styles from './Checks.module.css'
import type { Checks, Shown } from './createChecks'
import { FindingActions } from './FindingActions'
import { useFindingWords } from './useFindingWords'

interface FindingRowProps {
  finding: Shown
  interview: Interview
  open: boolean
  checks: Checks
}

/** One finding. A click selects its words in the text and shows what can be done. */
export function FindingRow({ finding, interview, open, checks }: FindingRowProps) {
  const { t } = useTranslation()
  const { name, sentence } = useFindingWords(finding)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <li ref={row} className={styles.row} data-open={open || undefined}>
      <button type="button" className={styles.finding} aria-expanded={open} onClick={() => checks.show(finding.id)}>
        <span className={styles.glyph}>
          <SeverityGlyph severity={finding.severity} />
        </span>
        <span className={styles.name}>
          <span className="visuallyHidden">{t(`checks.severity.${finding.severity}`)}: </span>
          {name}
        </span>
        <Words finding={finding} interview={interview} />
      </button>
      {open && (
        <div className={styles.more}>
          {!fixOf(finding) && <p className={styles.sentence}>{sentence}</p>}
          <FindingActions finding={finding} checks={checks} />
        </div>
      )}
    </li>
  )
}

/** The words in question with what stands around them; for a whole turn or a picture, how it begins. */
function Words({ finding: { where }, interview }: Pick<FindingRowProps, 'finding' | 'interview'>) {
  if (!where) return null
  const excerpt = excerptOf(interview, where)
  if (excerpt) {
    return (
      <span className={styles.excerpt} lang={interview.language}>
        {excerpt.before}
        <span className={styles.wavy}>{excerpt.text}</span>
        {excerpt.after}
      </span>
    )
  }
  const beginning = beginningOf(interview, where)
  return beginning === '' ? null : (
    <span className={styles.beginning} lang={interview.language}>
      {beginning}
    </span>
  )
}
