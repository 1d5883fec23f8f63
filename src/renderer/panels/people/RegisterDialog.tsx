import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Correction, KnownPerson } from '../../../core/people/register'
import type { Client } from '../../client/client'
import { ClientError } from '../../client/clientError'
import { whatTheyAre } from '../../editor/speakers/knownPeople'
import { Dialog } from '../../kit/Dialog'
import rowCss from '../../kit/row.module.css'
import { moveAmongRows } from '../../kit/rows'
import { SearchField } from '../../kit/SearchField'
import { TwoLines } from '../../kit/TwoLines'
import { KnownForm } from './KnownForm'
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

const MOST = 500

/** Everybody the library knows: to be looked for, set right and forgotten. The list is one tab stop, arrows move inside. */
export function RegisterDialog({ client, start, asked, onFailure, onClose }: RegisterDialogProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [people, setPeople] = useState<readonly KnownPerson[] | null>(null)
  const [chosen, setChosen] = useState(start)
  const list = useRef<HTMLUListElement>(null)
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
        <div className={styles.side}>
          <div className={styles.search}>
            <SearchField
              query={typed}
              placeholder={t('register.search')}
              onChange={setTyped}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown') return
                event.preventDefault()
                list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
              }}
            />
          </div>
          <ul
            ref={list}
            className={styles.list}
            aria-label={t('register.title')}
            onKeyDown={(event) => moveAmongRows(event, list.current)}
          >
            {people?.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  className={`${rowCss.row} ${styles.row}`}
                  data-row
                  tabIndex={person === shown ? 0 : -1}
                  aria-current={person === shown ? 'true' : undefined}
                  onClick={() => setChosen(person.id)}
                >
                  <TwoLines name={person.name} detail={whatTheyAre(person)} />
                </button>
              </li>
            ))}
          </ul>
          {people?.length === 0 && (
            <p className={styles.empty}>
              {t(typed.trim() === '' ? 'register.empty' : 'library.nothingFound', { query: typed })}
            </p>
          )}
        </div>
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
