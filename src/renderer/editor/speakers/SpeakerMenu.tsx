import { Menu } from '@base-ui/react/menu'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person, TurnKind } from '../../../core/interview/interview'
import { MenuPopup } from '../../kit/MenuPopup'
import popup from '../../kit/popup.module.css'
import { $addKnown, $addPerson, $giveAllTurns, $mergePeople, $renamePerson, $setKind } from '../acts/peopleActs'
import { $setSpeaker, $swapFrom } from '../acts/speakerActs'
import { $isTurnNode, type TurnNode } from '../nodes/TurnNode'
import { sayWithUndo } from '../sayWithUndo'
import type { KnownPeople } from './knownPeople'
import { NameField } from './NameField'
import { listenForMenu, type OpenedMenu } from './openedMenu'
import { PersonPicker } from './PersonPicker'
import { SpeakerItems } from './SpeakerItems'
import css from './speakers.module.css'

/** A menu, or the field that one of its entries opens in its place. */
interface View {
  show: 'menu' | 'new' | 'rename'
  of: OpenedMenu
}

/**
 * Hangs from the chip of a turn: who speaks here, and what can be done with whoever speaks. Opens with a click, or with
 * its key in the turn. Each act is one undo step.
 */
export function SpeakerMenu({ known }: { known: KnownPeople | undefined }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [view, setView] = useState<View | null>(null)
  useEffect(() => listenForMenu(editor, (of) => setView({ show: 'menu', of })), [editor])
  useFocusBack(editor, view !== null)
  const nameOf = (person: Person) => person.name || t('speaker.unnamed')
  if (!view) return null

  const { show, of } = view
  const act = ($act: (turn: TurnNode) => void) => actOnTurn(editor, of, $act)
  const merge = (from: Person, into: Person) => {
    act(() => $mergePeople(from.id, into.id))
    sayWithUndo(editor, t('speaker.merged', { from: nameOf(from), into: nameOf(into) }), t('undo'))
    setView(null)
  }
  const giveAll = (from: Person, to: Person) => {
    act(() => $giveAllTurns(from.id, to.id))
    sayWithUndo(editor, t('speaker.gaveAll', { from: nameOf(from), to: nameOf(to) }), t('undo'))
  }
  const takeName = (name: string) => {
    const { speaker } = of
    if (speaker) act(() => $renamePerson(speaker.id, name))
    setView(null)
  }
  const takeNew = ($id: () => string) => {
    act((turn) => $setSpeaker(turn, $id()))
    setView(null)
  }
  if (show === 'rename') {
    return (
      <NameField
        chip={of.chip}
        people={of.people}
        person={of.speaker}
        onName={takeName}
        onMerge={(into) => of.speaker && merge(of.speaker, into)}
        onClose={() => setView(null)}
      />
    )
  }
  if (show === 'new') {
    return (
      <PersonPicker
        anchor={of.chip}
        align="end"
        people={of.people}
        known={known}
        onName={(name) => takeNew(() => $addPerson(name, roleFor(of.kind)))}
        onKnown={(person) => takeNew(() => $addKnown(person))}
        onClose={() => setView(null)}
      />
    )
  }
  return (
    <Menu.Root open onOpenChange={(open) => !open && setView((now) => (now?.show === 'menu' ? null : now))}>
      <Menu.Portal>
        <Menu.Positioner anchor={of.chip} sideOffset={6} align="end" className={popup.layer}>
          <MenuPopup className={css.menu} aria-label={t('speaker.menu')} finalFocus={false}>
            <SpeakerItems
              opened={of}
              onSpeaker={(person) => act((turn) => $setSpeaker(turn, person.id))}
              onKind={(kind) => act((turn) => $setKind(turn, kind))}
              onSwap={() => act($swapFrom)}
              onGiveAll={giveAll}
              onMerge={merge}
              onRename={() => setView({ show: 'rename', of })}
              onNew={() => setView({ show: 'new', of })}
            />
          </MenuPopup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function actOnTurn(editor: LexicalEditor, { turn: key }: OpenedMenu, $act: (turn: TurnNode) => void) {
  const $onTurn = () => {
    const turn = $getNodeByKey(key)
    if ($isTurnNode(turn)) $act(turn)
  }
  editor.update($onTurn, { discrete: true, tag: HISTORY_PUSH_TAG })
}

/** When the last floating thing closes, the caret is back in the text. */
function useFocusBack(editor: LexicalEditor, open: boolean) {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !open) editor.focus()
    wasOpen.current = open
  }, [editor, open])
}

/** Who says a question asks. */
function roleFor(kind: TurnKind): Person['role'] {
  return kind === 'question' ? 'interviewer' : 'guest'
}
