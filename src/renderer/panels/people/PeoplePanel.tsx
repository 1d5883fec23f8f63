import { Plus } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { guestsOf, voiceOf } from '../../../core/interview/views'
import type { KnownPerson } from '../../../core/people/register'
import { initialsOf } from '../../../core/style/labels'
import type { Client } from '../../client/client'
import type { ClientError } from '../../client/clientError'
import type { Pictures } from '../../editor/figures/pictures'
import type { EditorSession } from '../../editor/session'
import type { KnownPeople } from '../../editor/speakers/knownPeople'
import { PersonPicker } from '../../editor/speakers/PersonPicker'
import { VoiceDot } from '../../editor/speakers/VoiceDot'
import { IconButton } from '../../kit/IconButton'
import { PanelSection } from '../../kit/PanelSection'
import rowCss from '../../kit/row.module.css'
import { TwoLines } from '../../kit/TwoLines'
import { useEditorView } from '../useEditorView'
import styles from './PeoplePanel.module.css'
import { PersonProperties } from './PersonProperties'
import { useDraftPeople } from './useDraftPeople'

interface PeoplePanelProps {
  session: EditorSession
  /** Below the people. */
  children: ReactNode
  /** The names are to be filled in: the first one gets the focus, once. */
  naming: boolean
  onNaming(): void
  pictures: Pictures
  /** Whom the library knows. */
  known: KnownPeople
  client: Client
  /** Id of the open draft. */
  draft: string
  /** Grows when the library may know somebody else. */
  asked: number
  onFailure(error: ClientError): void
  /** Shows somebody in the library's register. */
  onShowKnown(id: string): void
}

export function PeoplePanel({ session, naming, onNaming, pictures, known, children, ...of }: PeoplePanelProps) {
  const { t } = useTranslation(['app', 'editor'])
  const people = useEditorView(session, 'people')
  const details = useEditorView(session, 'details')
  const [chosen, setChosen] = useState<string | null>(() => guestsOf({ people })[0]?.id ?? null)
  const opened = people.find((person) => person.id === chosen)
  const root = useRef<HTMLDivElement>(null)
  const [picking, setPicking] = useState<Element | null>(null)
  const there = useDraftPeople(of.client, of.draft, of.asked)
  const nameOf = useFocusOnName(root, opened?.id)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when asked for anew
  useEffect(() => {
    if (!naming) return
    if (people[0]) nameOf(setChosen, people[0].id)
    onNaming()
  }, [naming])

  const add = (person: KnownPerson | string) => {
    setPicking(null)
    nameOf(setChosen, session.addNamed(person))
  }
  const merge = (person: Person, into: Person) => {
    session.mergePeople(person.id, into.id)
    const [from, name] = [person, into].map((one) => one.name || t('person.unnamed'))
    session.offerUndo(t('editor:speaker.merged', { from, into: name }), t('action.undo'))
    setChosen(into.id)
  }

  return (
    <div ref={root}>
      <PanelSection
        heading={t('people.heading')}
        act={
          <IconButton
            icon={Plus}
            label={t('people.add')}
            small
            aria-haspopup="dialog"
            aria-expanded={picking !== null}
            onClick={(event) => setPicking(event.currentTarget)}
          />
        }
      >
        {picking && (
          <PersonPicker
            anchor={picking}
            align="end"
            people={people}
            known={known}
            onName={add}
            onKnown={add}
            onClose={() => setPicking(null)}
          />
        )}
        {people.length === 0 && <p className={styles.empty}>{t('people.empty')}</p>}
        {people.map((person) => (
          <div key={person.id}>
            <PersonRow
              person={person}
              people={people}
              open={person === opened}
              portrait={person.portrait && pictures.urlOf(person.portrait.asset)}
              onToggle={() => setChosen(person === opened ? null : person.id)}
            />
            {person === opened && (
              <PersonProperties
                person={person}
                people={people}
                language={details.language}
                pictures={pictures}
                onChange={(change) => session.changePerson(person.id, change)}
                known={there.people.find((each) => each.person === person.id)}
                draft={of.draft}
                client={of.client}
                onSettled={there.refresh}
                onFailure={of.onFailure}
                onShowKnown={of.onShowKnown}
                onRemove={() => session.removePerson(person.id)}
                onMerge={(into) => merge(person, into)}
              />
            )}
          </div>
        ))}
      </PanelSection>
      {children}
    </div>
  )
}

interface PersonRowProps {
  person: Person
  people: readonly Person[]
  open: boolean
  /** Address of the portrait. */
  portrait: string | null
  onToggle(): void
}

function PersonRow({ person, people, open, portrait, onToggle }: PersonRowProps) {
  const { t } = useTranslation()
  const voice = voiceOf(people, person.id)
  return (
    <button type="button" className={`${rowCss.row} ${styles.person}`} aria-expanded={open} onClick={onToggle}>
      <span className={styles.initials} data-voice={voice} aria-hidden="true">
        {portrait ? <img className={styles.face} src={portrait} alt="" /> : initialsOf(person.name).slice(0, 2)}
      </span>
      <TwoLines
        name={person.name || t('person.unnamed')}
        detail={[person.position, t(`role.${person.role}`)].filter((part) => part !== '').join(', ')}
      />
      <VoiceDot voice={voice} />
    </button>
  )
}

/** Opens a person and, once the field is there, selects the name, so that typing replaces it. */
function useFocusOnName(root: React.RefObject<HTMLElement | null>, openId: string | undefined) {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (openId === undefined || wanted.current !== openId) return
    wanted.current = null
    const field = root.current?.querySelector<HTMLInputElement>('[data-person] input')
    field?.focus()
    field?.select()
  }, [openId, root])
  return (open: (id: string) => void, id: string) => {
    wanted.current = id
    open(id)
  }
}
