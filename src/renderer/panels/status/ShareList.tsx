import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import type { SpeakerShare } from '../../../core/interview/lengths'
import { personOf, voiceOf } from '../../../core/interview/views'
import { VoiceDot } from '../../editor/speakers/VoiceDot'
import styles from './LengthsPopover.module.css'

/** How much each person says, the house first. */
export function ShareList({ shares, people }: { shares: readonly SpeakerShare[]; people: readonly Person[] }) {
  const { t, i18n } = useTranslation()
  const spoken = [...shares].sort((a, b) => voiceOf(people, a.person) - voiceOf(people, b.person))
  if (spoken.length === 0) return null
  return (
    <ul className={styles.shares} aria-label={t('status.shares')}>
      {spoken.map(({ person, characters, share }) => (
        <li key={person}>
          <VoiceDot voice={voiceOf(people, person)} />
          <span className={styles.name}>{personOf(people, person)?.name || t('person.unnamed')}</span>
          <span>{characters.toLocaleString(i18n.language)}</span>
          <span>{share.toLocaleString(i18n.language, { style: 'percent' })}</span>
        </li>
      ))}
    </ul>
  )
}
