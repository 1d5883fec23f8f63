import { useId, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { TOPICS, type Topic } from '../../../core/check/topics'
import { LinkButton } from '../../kit/Button'
import styles from './Checks.module.css'
import type { Checks, ChecksState, Shown } from './createChecks'
import { FindingRow } from './FindingRow'

const SEVERITIES = ['error', 'check', 'hint'] as const

/** Everything somebody should look at before the interview goes out, by how much it matters. */
export function ChecksPanel({ checks }: { checks: Checks }) {
  const { t } = useTranslation()
  const state = useSyncExternalStore(checks.listen, checks.get)
  const groups = SEVERITIES.map((severity) => ({ severity, findings: of(state, severity) })).filter(
    ({ findings }) => findings.length > 0,
  )
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('checks.heading')}</h2>
        <LinkButton onClick={checks.check}>{t('checks.again')}</LinkButton>
      </div>
      <p className={styles.summary}>
        {groups.length === 0
          ? t('checks.nothing')
          : groups
              .map(({ severity, findings }) => t(`checks.count.${severity}`, { count: findings.length }))
              .join(', ')}
      </p>
      {groups.map(({ severity, findings }) => (
        <Group key={severity} name={t(`checks.group.${severity}`)} findings={findings} state={state} checks={checks} />
      ))}
      <Foot state={state} onShowIgnored={checks.showIgnored} />
    </>
  )
}

function of({ findings }: ChecksState, severity: Shown['severity']): Shown[] {
  return findings.filter((finding) => finding.severity === severity)
}

interface GroupProps {
  name: string
  findings: readonly Shown[]
  state: ChecksState
  checks: Checks
}

/** More than these would bury the rest; F7 reaches them all. */
const MOST = 100

function Group({ name, findings, state, checks }: GroupProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h3 id={id} className={styles.groupName}>
        {name}
      </h3>
      <ul>
        {findings.slice(0, MOST).map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            interview={state.interview}
            open={finding.id === state.open}
            checks={checks}
          />
        ))}
      </ul>
      {findings.length > MOST && (
        <p className={styles.summary}>{t('checks.more', { count: findings.length - MOST })}</p>
      )}
    </section>
  )
}

function Foot({ state: { rules, ignored }, onShowIgnored }: { state: ChecksState; onShowIgnored(): void }) {
  const { t } = useTranslation()
  const topics = Object.keys(TOPICS) as Topic[]
  const fine = topics.filter((topic) => !TOPICS[topic].some((rule) => rules.has(rule)))
  if (fine.length === 0 && ignored === 0) return null
  return (
    <div className={styles.foot}>
      {fine.length > 0 && (
        <p>{t('checks.fine', { topics: fine.map((topic) => t(`checks.topic.${topic}`)).join(', ') })}</p>
      )}
      {ignored > 0 && (
        <p>
          {t('checks.ignored', { count: ignored })}{' '}
          <LinkButton onClick={onShowIgnored}>{t('checks.showIgnored')}</LinkButton>
        </p>
      )}
    </div>
  )
}
