import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { sameValue } from '../../../core/people/sameValue'
import type { PersonOfDraft } from '../../../host/people/people'
import type { Client } from '../../client/client'
import { ClientError } from '../../client/clientError'
import { PropertyAct } from '../../kit/PropertyList'
import { PersonNews } from './PersonNews'

interface KnownHereProps {
  person: Person
  /** Null while the library does not know the person: without a name, or not yet saved. */
  there: PersonOfDraft | undefined
  draft: string
  client: Client
  onChange(change: Partial<Omit<Person, 'id'>>): void
  onSettled(): void
  onFailure(error: ClientError): void
}

/** What the library knows of a person of this interview. */
export function KnownNews({ person, there, draft, client, onChange, onSettled, onFailure }: KnownHereProps) {
  if (!there || Object.keys(there.news).length === 0) return null
  const tell = async (ask: () => Promise<object>) => {
    try {
      await ask()
      onSettled()
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      onFailure(error)
    }
  }
  const settle = () => void tell(() => client.settlePerson(there.known.id, draft))
  return (
    <PersonNews
      key={person.id}
      news={there.news}
      onTake={() => {
        onChange(there.news)
        settle()
      }}
      onLeave={settle}
      onApart={() => void tell(() => client.partPerson(there.known.id, draft))}
    />
  )
}

interface OtherBioProps {
  person: Person
  there: PersonOfDraft | undefined
  onChange(change: Partial<Omit<Person, 'id'>>): void
}

/** The other one of two biographies, where one of them stands here. */
export function OtherBio({ person, there, onChange }: OtherBioProps) {
  const { t } = useTranslation()
  const { bio = [], shortBio = [] } = there?.known ?? {}
  if (bio.length === 0 || shortBio.length === 0) return null
  const isShort = sameValue(person.bio, shortBio)
  if (!isShort && !sameValue(person.bio, bio)) return null
  return (
    <PropertyAct onClick={() => onChange({ bio: isShort ? bio : shortBio })}>
      {t(isShort ? 'person.useLongBio' : 'person.useShortBio')}
    </PropertyAct>
  )
}
