import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { namesake } from '../../../core/interview/people'
import { voiceOf } from '../../../core/interview/views'
import { $addPerson } from '../acts/peopleActs'
import type { Place } from '../acts/place'
import { $giveFromHere } from '../acts/speakerActs'
import { $getPeople } from '../rootState'
import { Typeahead } from '../typeahead/Typeahead'
import type { TypeaheadOption } from '../typeahead/TypeaheadList'
import { matchesName } from './matchesName'
import css from './speakers.module.css'

type Choice = TypeaheadOption & ({ person: Person } | { newName: string })

/** Longer than a name, or with a full stop: a sentence that begins with @, and nobody new. */
const NAME = /^\S+(?: \S+){0,3}$/u
const LONGEST_NAME = 40

/** `@` at the start of a paragraph: who speaks from here on, chosen by typing. */
export function SpeakerTypeahead() {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const optionsFor = (query: string): Choice[] => {
    const people = editor.getEditorState().read($getPeople)
    const known = people.filter((person) => matchesName(person, query)).map((person) => optionOf(person, people))
    return offersNew(query, people) ? [...known, newOption(query)] : known
  }
  const optionOf = (person: Person, people: readonly Person[]): Choice => ({
    id: person.id,
    label: person.name || t('speaker.unnamed'),
    mark: <span className={css.dot} data-voice={voiceOf(people, person.id)} />,
    person,
  })
  const newOption = (name: string): Choice => ({
    id: 'new',
    label: t('speaker.newNamed', { name }),
    mark: <UserPlus size={15} strokeWidth={1.5} />,
    onlyOffered: true,
    newName: name,
  })
  return (
    <Typeahead
      sign="@"
      label={t('speaker.menu')}
      $fits={$fits}
      optionsFor={optionsFor}
      $choose={(option, place) =>
        $giveFromHere(place, 'person' in option ? option.person.id : $addPerson(option.newName, 'guest'))
      }
    />
  )
}

/** In the dialogue, or in plain text beside it; in a bio or an information box it is text. */
function $fits({ turn, item, block }: Place): boolean {
  return turn !== null || item.is(block)
}

function offersNew(query: string, people: readonly Person[]): boolean {
  return NAME.test(query) && query.length <= LONGEST_NAME && !/[.:,;!?]$/u.test(query) && !namesake(people, null, query)
}
