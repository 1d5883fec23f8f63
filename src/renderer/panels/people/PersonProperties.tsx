import { useTranslation } from 'react-i18next'
import { createPerson } from '../../../core/interview/create'
import type { Person } from '../../../core/interview/interview'
import { voiceOf } from '../../../core/interview/views'
import type { Pictures } from '../../editor/figures/pictures'
import { Button } from '../../kit/Button'
import { PropertyField } from '../../kit/PropertyField'
import { Property, PropertyList } from '../../kit/PropertyList'
import { Segment } from '../../kit/Segment'
import { bioFromText, bioToText } from './bioText'
import { LinkProperties } from './LinkProperties'
import styles from './PeoplePanel.module.css'
import { PortraitProperties } from './PortraitProperties'
import { VoiceSwatches } from './VoiceSwatches'

type PersonChange = Partial<Omit<Person, 'id'>>

interface PersonPropertiesProps {
  person: Person
  people: readonly Person[]
  /** Of the interview: the fields hold its words. */
  language: string
  onChange(change: PersonChange): void
  onRemove(): void
  pictures: Pictures
}

/** The short name goes with the name until somebody has set it. */
function renamed({ name, short, role }: Person, next: string): PersonChange {
  const untouched = short === createPerson('', name, role).short
  return untouched ? { name: next, short: createPerson('', next, role).short } : { name: next }
}

const FIELDS = ['name', 'short', 'position', 'organisation'] as const

export function PersonProperties({ person, people, language, pictures, onChange, onRemove }: PersonPropertiesProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.properties} data-person={person.id}>
      <PropertyList>
        {FIELDS.map((field) => (
          <Property key={field} name={t(`person.${field}`)}>
            {(id) => (
              <PropertyField
                labelledBy={id}
                value={person[field]}
                lang={language}
                placeholder="–"
                wrong={field === 'name' && person.name.trim() === '' ? t('person.nameMissing') : null}
                onChange={(value) => onChange(field === 'name' ? renamed(person, value) : { [field]: value })}
              />
            )}
          </Property>
        ))}
        <Property name={t('person.role')}>
          {() => (
            <div className={styles.roles}>
              <Segment
                label={t('person.role')}
                value={person.role}
                choices={[
                  { value: 'interviewer', label: t('role.interviewer') },
                  { value: 'guest', label: t('role.guest') },
                ]}
                onChange={(role) => onChange({ role })}
              />
            </div>
          )}
        </Property>
        {person.role === 'guest' && (
          <Property name={t('person.voice')}>
            {(id) => (
              <VoiceSwatches
                labelledBy={id}
                voice={voiceOf(people, person.id)}
                onChange={(voice) => onChange({ voice })}
              />
            )}
          </Property>
        )}
        <Property name={t('person.bio')}>
          {(id) => (
            <PropertyField
              labelledBy={id}
              lines
              value={bioToText(person.bio)}
              lang={language}
              placeholder="–"
              onChange={(text) => onChange({ bio: bioFromText(text, person.bio) })}
            />
          )}
        </Property>
        <LinkProperties key={person.id} links={person.links} onChange={(links) => onChange({ links })} />
        <PortraitProperties
          person={person}
          language={language}
          pictures={pictures}
          onChange={(portrait) => onChange({ portrait })}
        />
      </PropertyList>
      <div className={styles.foot}>
        <Button onClick={onRemove}>{t('person.remove')}</Button>
      </div>
    </div>
  )
}
