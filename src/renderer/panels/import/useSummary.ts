import { useTranslation } from 'react-i18next'
import { turnsOf } from '../../../core/interview/views'
import type { Reading } from '../../../core/read/reading'

/** What a reading holds, in a few words: turns, people, and how much of it asks for a look. */
export function useSummary(): (reading: Reading) => string {
  const { t } = useTranslation()
  return ({ interview, certainty }) => {
    const turns = turnsOf(interview).length
    const people = interview.people.length
    const doubts = Object.values(certainty).filter((sure) => sure === 'check').length
    return [
      turns > 0 ? t('import.turns', { count: turns }) : t('import.noTurns'),
      ...(people > 0 ? [t('import.people', { count: people })] : []),
      ...(doubts > 0 ? [t('import.doubts', { count: doubts })] : []),
    ].join(', ')
  }
}
