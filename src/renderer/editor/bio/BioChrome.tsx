import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { Fragment, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Person } from '../../../core/interview/interview'
import { personOf } from '../../../core/interview/views'
import { fixedWords, introduction } from '../../../core/write/fixedWords'
import { onlyNew } from '../../kit/onlyNew'
import type { Pictures } from '../figures/pictures'
import { useBlockElements } from '../figures/useBlockElements'
import { $bioPerson, BioNode } from '../nodes/BioNode'
import { $getPeople } from '../rootState'
import css from './bio.module.css'

/** Draws into each bio box what the person has beside the words: the portrait before them, credit and links behind. */
export function BioChrome({ pictures, language }: { pictures: Pictures; language: string }) {
  const [editor] = useLexicalComposerContext()
  const boxes = useBlockElements(editor, BioNode, $bioPerson)
  const [people, setPeople] = useState(() => editor.getEditorState().read($getPeople))
  useEffect(() => {
    const show = onlyNew(setPeople)
    return editor.registerUpdateListener(({ editorState }) => show(editorState.read($getPeople)))
  }, [editor])
  return boxes.map(({ key, element, value: id }) => {
    const person = personOf(people, id)
    const portrait = element.children[1]
    const foot = element.lastElementChild
    if (!person || !portrait || !foot) return null
    return (
      <Fragment key={key}>
        {person.portrait &&
          createPortal(
            <img className={css.portrait} src={pictures.urlOf(person.portrait.asset)} alt={person.portrait.alt} />,
            portrait,
          )}
        {createPortal(<Foot person={person} language={language} />, foot)}
      </Fragment>
    )
  })
}

function Foot({ person, language }: { person: Person; language: string }) {
  const credit = person.portrait?.credit.trim() ?? ''
  const links = person.links.map(({ label, url }) => label || url).join(' · ')
  return (
    <>
      {links && <p className={css.links}>{links}</p>}
      {credit && <p className={css.credit}>{introduction(fixedWords(language).photo, credit) + credit}</p>}
    </>
  )
}
