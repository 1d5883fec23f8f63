import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Correction, KnownPerson } from '../../../core/people/register'
import type { Client } from '../../client/client'
import { ClientError } from '../../client/clientError'
import { Dialog } from '../../kit/Dialog'
import { KnownForm } from './KnownForm'
import { KnownList, MOST } from './KnownList'
import styles from './Register.module.css'

interface RegisterDialogProps {
  client: Client
  /** Who is shown first; null: whoever comes first. */
  start: string | null
  /** Grows when the register may have changed. */
  asked: number
  onFailure(error: ClientError): void
  onClose(): void
}

/** Everybody the library knows: to be looked for, set right and forgotten. */
export function RegisterDialog({ client, start, asked, onFailure, onClose }: RegisterDialogProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [people, setPeople] = useState<readonly KnownPerson[] | null>(null)
  const [chosen, setChosen] = useState(start)
  const shown = people?.find(({ id }) => id === chosen) ?? people?.[0]

  // biome-ignore lint/correctness/useExhaustiveDependencies: the number only asks anew
  useEffect(() => {
    let isWanted = true
    const load = async () => {
      const found = await client.findPeople(typed, MOST)
      if (isWanted) setPeople(found)
    }
    load().catch(failing(onFailure))
    return () => {
      isWanted = false
    }
  }, [client, typed, asked])

  const correct = (person: KnownPerson, correction: Correction) => {
    setPeople((all) => all?.map((each) => (each.id === person.id ? { ...each, ...correction } : each)) ?? null)
    client.correctPerson(person.id, correction).catch(failing(onFailure))
  }
  const forget = (person: KnownPerson) => {
    setPeople((all) => all?.filter(({ id }) => id !== person.id) ?? null)
    client.forgetPerson(person.id).catch(failing(onFailure))
  }
  return (
    <Dialog title={t('register.title')} size="tall" closeLabel={t('action.close')} onClose={onClose}>
      <div className={styles.parts}>
        <KnownList people={people} shown={shown} typed={typed} onType={setTyped} onChoose={setChosen} />
        {shown && (
          <KnownForm
            key={shown.id}
            person={shown}
            portrait={shown.portrait && client.portraitUrl(shown.portrait.asset)}
            onCorrect={(correction) => correct(shown, correction)}
            onForget={() => forget(shown)}
          />
        )}
      </div>
    </Dialog>
  )
}

function failing(onFailure: (error: ClientError) => void): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof ClientError)) throw error
    onFailure(error)
  }
}
