import { Menu } from '@base-ui/react/menu'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getState,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { ArrowUpDown, UserPlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createPerson } from '../../../core/interview/create'
import type { Person } from '../../../core/interview/interview'
import { voiceOf } from '../../../core/interview/views'
import { $itemOf, $place } from '../acts/place'
import { $setSpeaker, $swapFrom } from '../acts/speakerActs'
import { newId } from '../newId'
import { $isTurnNode, speakerState, type TurnNode } from '../nodes/TurnNode'
import { $getPeople, $setPeople } from '../rootState'
import css from './speakers.module.css'

interface Opened {
  turn: NodeKey
  chip: Element
  people: readonly Person[]
  speaker: string | null
}

/** Hangs from the chip of a turn: who speaks here. Opens with a click, or with Alt+S in the turn. */
export function SpeakerMenu() {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => listen(editor, setOpened), [editor])

  const act = ($act: (turn: TurnNode) => void) => {
    if (!opened) return
    editor.update(
      () => {
        const turn = $getNodeByKey(opened.turn)
        if ($isTurnNode(turn)) $act(turn)
      },
      { tag: HISTORY_PUSH_TAG },
    )
  }
  const close = () => {
    setOpened(null)
    editor.focus()
  }
  return (
    <Menu.Root open={opened !== null} onOpenChange={(open) => !open && close()}>
      <Menu.Portal>
        <Menu.Positioner anchor={opened?.chip} sideOffset={6} align="end" className={css.positioner}>
          <Menu.Popup className={css.menu} aria-label={t('speaker.menu')}>
            {opened?.people.map((person, index) => (
              <Menu.Item
                key={person.id}
                className={css.item}
                data-voice={voiceOf(opened.people, person.id)}
                aria-current={person.id === opened.speaker ? 'true' : undefined}
                onClick={() => act((turn) => $setSpeaker(turn, person.id))}
              >
                <span className={css.dot} />
                <span className={css.name}>{person.name || t('speaker.unnamed')}</span>
                {index < 9 && <kbd>{IS_APPLE ? `⌃${index + 1}` : `Alt ${index + 1}`}</kbd>}
              </Menu.Item>
            ))}
            {opened && opened.people.length > 0 && <Menu.Separator className={css.separator} />}
            {opened && opened.people.length > 1 && opened.speaker !== null && (
              <Menu.Item className={css.item} onClick={() => act($swapFrom)}>
                <ArrowUpDown size={15} strokeWidth={1.5} />
                <span className={css.name}>{t('speaker.swap')}</span>
              </Menu.Item>
            )}
            <Menu.Item
              className={css.item}
              onClick={() => act((turn) => $setSpeaker(turn, $addGuest(t('speaker.newName'))))}
            >
              <UserPlus size={15} strokeWidth={1.5} />
              <span className={css.name}>{t('speaker.new')}</span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function $addGuest(name: string): string {
  const id = newId()
  $setPeople([...$getPeople(), createPerson(id, name, 'guest', name)])
  return id
}

function listen(editor: LexicalEditor, open: (opened: Opened) => void): () => void {
  const openFor = (turn: TurnNode) => {
    const chip = editor.getElementByKey(turn.getKey())?.firstElementChild
    if (chip) open({ turn: turn.getKey(), chip, people: $getPeople(), speaker: $getState(turn, speakerState) })
  }
  const click = (event: MouseEvent) => {
    const chip = event.target instanceof Element ? event.target.closest('[aria-haspopup="menu"]') : null
    if (!chip) return
    event.preventDefault()
    editor.read(() => {
      const node = chip.parentElement && $getNearestNodeFromDOMNode(chip.parentElement)
      const turn = node && $itemOf(node)
      if ($isTurnNode(turn)) openFor(turn)
    })
  }
  return mergeRegister(
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('click', click)
      root?.addEventListener('click', click)
    }),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const turn =
          event.altKey && event.code === 'KeyS' && !event.getModifierState('AltGraph') ? $place()?.turn : null
        if (!turn) return false
        event.preventDefault()
        openFor(turn)
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
  )
}
