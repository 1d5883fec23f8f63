import { Menu } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import { ArrowUpToLine, Check, Merge, PanelBottomClose, PenLine, Scissors, Type, UserPlus, UserX } from 'lucide-react'
import type { Dispatch, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import type { BodyItem, Person, Turn } from '../../../core/interview/interview'
import { personOf } from '../../../core/interview/views'
import type { Correction } from '../../../core/read/correct/correction'
import { turnBefore } from '../../../core/read/correct/intoTurnBefore'
import { splitPlacesOf } from '../../../core/read/correct/splitTurn'
import type { Reading } from '../../../core/read/reading'
import { newId } from '../../editor/newId'
import { NameField } from '../../editor/speakers/NameField'
import { PersonItems } from '../../editor/speakers/PersonItems'
import { Submenu } from '../../editor/speakers/Submenu'
import css from '../../editor/speakers/speakers.module.css'
import { MenuPopup } from '../../kit/MenuPopup'
import popup from '../../kit/popup.module.css'

/** A row's menu, or the field that one of its entries opens in its place. */
export interface OpenedRow {
  /** What it hangs from. */
  chip: HTMLElement
  /** What the row shows. */
  item: BodyItem
  show: 'menu' | 'rename' | 'new'
}

interface RowMenuProps {
  opened: OpenedRow
  reading: Reading
  onShow: Dispatch<SetStateAction<OpenedRow | null>>
  onCorrect(correction: Correction): void
}

/** What can be set right about a turn, its speaker, or a paragraph between turns. */
export function RowMenu({ opened, reading, onShow, onCorrect }: RowMenuProps) {
  const { t } = useTranslation()
  const { people, body } = reading.interview
  const { item } = opened
  const index = body.indexOf(item)
  if (opened.show !== 'menu' && item.type === 'turn') {
    return (
      <SpeakerName opened={opened} turn={item} people={people} onCorrect={onCorrect} onClose={() => onShow(null)} />
    )
  }
  return (
    <Menu.Root
      open
      // An entry may just have put the field in its place.
      onOpenChange={(open) => !open && onShow((now) => (now?.show === 'menu' ? null : now))}
    >
      <Menu.Portal>
        <Menu.Positioner anchor={opened.chip} sideOffset={4} align="end" className={popup.layer}>
          <MenuPopup className={css.menu} aria-label={t('import.rowMenu')} finalFocus={false}>
            {item.type === 'turn' ? (
              <TurnItems
                turn={item}
                index={index}
                reading={reading}
                onCorrect={onCorrect}
                onName={(show) => onShow({ ...opened, show })}
              />
            ) : (
              <>
                {turnBefore(body, index) && (
                  <Entry
                    icon={ArrowUpToLine}
                    words={t('import.join')}
                    run={() => onCorrect({ kind: 'join', item: index })}
                  />
                )}
                <Entry
                  icon={PanelBottomClose}
                  words={t('import.layAside')}
                  run={() => onCorrect({ kind: 'lay-aside', item: index })}
                />
              </>
            )}
          </MenuPopup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface TurnItemsProps extends Pick<RowMenuProps, 'reading' | 'onCorrect'> {
  turn: Turn
  /** Its place in the body. */
  index: number
  onName(show: 'rename' | 'new'): void
}

/** First who speaks, then this turn, then everything that one person says. */
function TurnItems({ turn, index, reading, onCorrect, onName }: TurnItemsProps) {
  const { t } = useTranslation(['app', 'editor'])
  const { people, body } = reading.interview
  const { id } = turn
  const speaker = personOf(people, turn.speaker)
  const label = reading.labels[id]
  const places = splitPlacesOf(turn)
  return (
    <>
      <PersonItems
        people={people}
        all={people}
        current={speaker?.id}
        onChoose={(person) => onCorrect({ kind: 'speaker', turn: id, person: person.id })}
      />
      <Entry icon={UserPlus} words={t('editor:speaker.new')} run={() => onName('new')} />
      <Menu.Separator className={popup.line} />
      {reading.certainty[id] !== 'sure' && (
        <Entry icon={Check} words={t('import.confirm')} run={() => onCorrect({ kind: 'confirm', turn: id })} />
      )}
      {turnBefore(body, index) && (
        <Entry icon={ArrowUpToLine} words={t('import.join')} run={() => onCorrect({ kind: 'join', item: index })} />
      )}
      {places.length > 0 && (
        <Submenu icon={Scissors} label={t('import.splitBefore')}>
          {places.map(({ block, at, words }) => (
            <Menu.Item
              key={`${block}.${at}`}
              className={`${popup.item} ${css.item}`}
              onClick={() => onCorrect({ kind: 'split', turn: id, block, at, next: newId() })}
            >
              <span className={css.name}>{words}</span>
            </Menu.Item>
          ))}
        </Submenu>
      )}
      {label && (
        <Entry
          icon={Type}
          words={t('import.noLabel', { label })}
          run={() => onCorrect({ kind: 'no-label', turn: id })}
        />
      )}
      {speaker && <SpeakerItems speaker={speaker} people={people} onCorrect={onCorrect} onName={onName} />}
    </>
  )
}

interface SpeakerItemsProps extends Pick<TurnItemsProps, 'onCorrect' | 'onName'> {
  speaker: Person
  people: readonly Person[]
}

function SpeakerItems({ speaker, people, onCorrect, onName }: SpeakerItemsProps) {
  const { t } = useTranslation(['app', 'editor'])
  const { name, id } = speaker
  const others = people.filter((person) => person !== speaker)
  return (
    <>
      <Menu.Separator className={popup.line} />
      <Entry icon={PenLine} words={t('editor:speaker.rename')} run={() => onName('rename')} />
      {others.length > 0 && (
        <Submenu icon={Merge} label={t('editor:speaker.mergeInto', { name })}>
          <PersonItems
            people={others}
            all={people}
            onChoose={(into) => onCorrect({ kind: 'join-people', person: id, into: into.id })}
          />
        </Submenu>
      )}
      <Entry
        icon={UserX}
        words={t('import.noSpeaker', { name })}
        run={() => onCorrect({ kind: 'no-speaker', person: id })}
      />
    </>
  )
}

function Entry({ icon: Sign, words, run }: { icon: LucideIcon; words: string; run(): void }) {
  return (
    <Menu.Item className={`${popup.item} ${css.item}`} onClick={run}>
      <Sign size={15} strokeWidth={1.5} />
      <span className={css.name}>{words}</span>
    </Menu.Item>
  )
}

interface SpeakerNameProps extends Pick<RowMenuProps, 'opened' | 'onCorrect'> {
  turn: Turn
  people: readonly Person[]
  onClose(): void
}

/** A new name for whoever speaks, or somebody new who does. */
function SpeakerName({ opened, turn, people, onCorrect, onClose }: SpeakerNameProps) {
  const speaker = opened.show === 'rename' ? personOf(people, turn.speaker) : undefined
  const take = (correction: Correction) => {
    onCorrect(correction)
    onClose()
  }
  return (
    <NameField
      chip={opened.chip}
      people={people}
      person={speaker}
      onName={(name) =>
        take(
          speaker
            ? { kind: 'rename', person: speaker.id, name }
            : { kind: 'new-speaker', turn: turn.id, person: newId(), name },
        )
      }
      onMerge={(into) => speaker && take({ kind: 'join-people', person: speaker.id, into: into.id })}
      onClose={onClose}
    />
  )
}
