import { Menu } from '@base-ui/react/menu'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { voiceOf } from '../../../core/interview/views'
import popup from '../../kit/popup.module.css'
import css from './speakers.module.css'
import { VoiceDot } from './VoiceDot'

interface PersonItemsProps {
  people: readonly Person[]
  /** Everybody, for a voice follows from the order. */
  all: readonly Person[]
  current?: string | undefined
  keys?(place: number): string | undefined
  onChoose(person: Person): void
}

/** People as entries of a menu. */
export function PersonItems({ people, all, current, keys, onChoose }: PersonItemsProps) {
  const { t } = useTranslation('editor')
  return people.map((person, place) => (
    <Menu.Item
      key={person.id}
      className={`${popup.item} ${css.item}`}
      aria-current={person.id === current ? 'true' : undefined}
      onClick={() => onChoose(person)}
    >
      <VoiceDot voice={voiceOf(all, person.id)} />
      <span className={css.name}>{person.name || t('speaker.unnamed')}</span>
      {keys?.(place) && <kbd>{keys(place)}</kbd>}
    </Menu.Item>
  ))
}
