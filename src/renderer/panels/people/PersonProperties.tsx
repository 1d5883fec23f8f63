import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { namesake, renamed } from '../../../core/interview/people'
import { voiceOf } from '../../../core/interview/views'
import type { PersonOfDraft } from '../../../host/people/people'
import type { Client } from '../../client/client'
import type { ClientError } from '../../client/clientError'
import type { Pictures } from '../../editor/figures/pictures'
import { PropertyField } from '../../kit/PropertyField'
import { Property, PropertyAct, PropertyList } from '../../kit/PropertyList'
import { Segment } from '../../kit/Segment'
import { bioFromText, bioToText } from './bioText'
import { KnownNews, OtherBio } from './KnownHere'
import { LinkProperties } from './LinkProperties'
import styles from './PeoplePanel.module.css'
import { PortraitProperties } from './PortraitProperties'
import { RemovePerson } from './RemovePerson'
import { VoiceSwatches } from './VoiceSwatches'

interface PersonPropertiesProps {
  person: Person
  people: readonly Person[]
  /** Of the interview: the fields hold its words. */
  language: string
  pictures: Pictures
  onChange(change: Partial<Omit<Person, 'id'>>): void
  /** Who it is for the library; undefined as long as it does not know. */
  known: PersonOfDraft | undefined
  draft: string
  client: Client
  /** The library has been told that this draft has looked at what is new. */
  onSettled(): void
  onFailure(error: ClientError): void
  onShowKnown(id: string): void
  /** False where the person still speaks. */
  onRemove(): boolean
  onMerge(into: Person): void
}

const FIELDS = ['name', 'short', 'position', 'organisation'] as const

export function PersonProperties(props: PersonPropertiesProps) {
  const { person, people, language, pictures, known, onChange, onShowKnown, onRemove, onMerge } = props
  const { t } = useTranslation()
  const wrong = (field: (typeof FIELDS)[number]) => {
    if (field === 'name' && person.name.trim() === '') return t('person.nameMissing')
    const other = field === 'name' || field === 'short' ? namesake(people, person.id, person[field]) : undefined
    if (!other) return null
    const called = person[field].trim()
    return t(called === other.name.trim() ? 'person.nameTaken' : 'person.shortTaken', { called, name: other.name })
  }
  return (
    <div className={styles.properties} data-person={person.id}>
      <KnownNews {...props} there={known} />
      <PropertyList>
        {FIELDS.map((field) => (
          <Property key={field} name={t(`person.${field}`)}>
            {(id) => (
              <PropertyField
                labelledBy={id}
                value={person[field]}
                lang={language}
                placeholder="–"
                wrong={wrong(field)}
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
            <>
              <PropertyField
                labelledBy={id}
                lines
                value={bioToText(person.bio)}
                lang={language}
                placeholder="–"
                onChange={(text) => onChange({ bio: bioFromText(text, person.bio) })}
              />
              <OtherBio person={person} there={known} onChange={onChange} />
            </>
          )}
        </Property>
        <LinkProperties key={person.id} links={person.links} onChange={(links) => onChange({ links })} />
        <PortraitProperties
          person={person}
          language={language}
          pictures={pictures}
          onChange={(portrait) => onChange({ portrait })}
        />
        {known && (
          <Property name={t('person.contact')}>
            {() => (
              <PropertyAct onClick={() => onShowKnown(known.known.id)}>
                {known.known.contact.trim() || t('person.inRegister')}
              </PropertyAct>
            )}
          </Property>
        )}
      </PropertyList>
      <RemovePerson person={person} people={people} onRemove={onRemove} onMerge={onMerge} />
    </div>
  )
}
