import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { Contact, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { namesake } from '../../../core/interview/people'
import { voiceOf } from '../../../core/interview/views'
import type { KnownPerson } from '../../../core/people/register'
import { $addKnown, $addPerson } from '../acts/peopleActs'
import { $atEndOf, $place, type Place } from '../acts/place'
import { $giveFromHere } from '../acts/speakerActs'
import { $getPeople } from '../rootState'
import { Typeahead } from '../typeahead/Typeahead'
import type { TypeaheadOption } from '../typeahead/TypeaheadList'
import { type KnownPeople, useKnownPeople, whatTheyAre } from './knownPeople'
import { matchesName } from './matchesName'
import { VoiceDot } from './VoiceDot'

type Choice = TypeaheadOption & ({ person: Person } | { known: KnownPerson } | { newName: string })

/** Longer than a name, or with a full stop: a sentence that begins with @, and nobody new. */
const NAME = /^\S+(?: \S+){0,3}$/u
const LONGEST_NAME = 40

/** `@` at the start of a paragraph: who speaks from here on, chosen by typing. */
export function SpeakerTypeahead({ known }: { known: KnownPeople | undefined }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [typed, setTyped] = useState<string | null>(null)
  const elsewhere = useKnownPeople(known, typed || null, editor.getEditorState().read($getPeople))
  const optionsFor = (query: string): Choice[] => {
    const people = editor.getEditorState().read($getPeople)
    const here = people.filter((person) => matchesName(person, query)).map((person) => optionOf(person, people))
    // An answer to other letters says nothing about these.
    const there = typed === query ? elsewhere.people.map(knownOption) : []
    const known = [...here, ...there]
    if (!offersNew(query, people)) return known
    const isMeant = known.length === 0 && typed === query && elsewhere.isAnswered
    return [...known, newOption(query, isMeant && editor.getEditorState().read($endsParagraph))]
  }
  const knownOption = (person: KnownPerson): Choice => ({
    id: person.id,
    label: person.name,
    detail: whatTheyAre(person),
    mark: <Contact size={15} strokeWidth={1.5} aria-label={t('speaker.known')} />,
    known: person,
  })
  const optionOf = (person: Person, people: readonly Person[]): Choice => ({
    id: person.id,
    label: person.name || t('speaker.unnamed'),
    mark: <VoiceDot voice={voiceOf(people, person.id)} />,
    person,
  })
  const newOption = (name: string, isMeant: boolean): Choice => ({
    id: 'new',
    label: t('speaker.newNamed', { name }),
    mark: <UserPlus size={15} strokeWidth={1.5} />,
    onlyOffered: !isMeant,
    newName: name,
  })
  return (
    <Typeahead
      sign="@"
      label={t('speaker.menu')}
      $fits={$fits}
      optionsFor={optionsFor}
      onQuery={setTyped}
      $choose={(option, place) => $giveFromHere(place, $idOf(option))}
    />
  )
}

function $idOf(option: Choice): string {
  if ('person' in option) return option.person.id
  return 'known' in option ? $addKnown(option.known) : $addPerson(option.newName, 'guest')
}

/** In the dialogue, or in plain text beside it; in a bio or an information box it is text. */
function $fits({ turn, item, block }: Place): boolean {
  return turn !== null || item.is(block)
}

/** Whether nothing stands behind the caret in its paragraph: what was typed can only be meant as a name. */
function $endsParagraph(): boolean {
  const place = $place()
  return place !== null && $atEndOf(place.block, place.selection.anchor)
}

function offersNew(query: string, people: readonly Person[]): boolean {
  return NAME.test(query) && query.length <= LONGEST_NAME && !/[.:,;!?]$/u.test(query) && !namesake(people, null, query)
}
