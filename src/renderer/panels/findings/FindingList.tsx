import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../core/interview/finding'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import styles from './FindingList.module.css'

type Told = Pick<Finding, 'rule' | 'severity' | 'values'>

/** Findings in words. The same sentence stands once, however many places it is about. */
export function FindingList({ findings }: { findings: readonly Told[] }) {
  const { t } = useTranslation('core')
  // Rules come from core and are checked against the catalogue there.
  const say = t as (key: string, values: Told['values']) => string
  const sentences = new Map(findings.map((finding) => [say(`findings.${finding.rule}`, finding.values), finding]))
  return (
    <ul className={styles.list}>
      {[...sentences].map(([sentence, { severity }]) => (
        <li key={sentence}>
          <SeverityGlyph severity={severity} />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
