import { Menu } from '@base-ui/react/menu'
import { IS_APPLE } from 'lexical'
import { ArrowUpDown, Merge, MessageSquareQuote, PenLine, UserPlus, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Person, TurnKind } from '../../../core/interview/interview'
import popup from '../../kit/popup.module.css'
import type { OpenedMenu } from './openedMenu'
import { PersonItems } from './PersonItems'
import { Submenu } from './Submenu'
import css from './speakers.module.css'

const KINDS: readonly TurnKind[] = ['question', 'answer', 'statement']

interface SpeakerItemsProps {
  opened: OpenedMenu
  onSpeaker(person: Person): void
  onKind(kind: TurnKind): void
  onSwap(): void
  onGiveAll(from: Person, to: Person): void
  onMerge(from: Person, into: Person): void
  onRename(): void
  onNew(): void
}

/** The entries of the speaker menu: first who speaks, then this turn, then all that one person says, then names. */
export function SpeakerItems({ opened, ...on }: SpeakerItemsProps) {
  const { t } = useTranslation('editor')
  const { people, speaker, kind } = opened
  return (
    <>
      <PersonItems people={people} all={people} current={speaker?.id} keys={digitOf} onChoose={on.onSpeaker} />
      {people.length > 0 && <Menu.Separator className={popup.line} />}
      <Submenu icon={MessageSquareQuote} label={t('speaker.kind')}>
        <Menu.RadioGroup value={kind} onValueChange={on.onKind}>
          {KINDS.map((one) => (
            <Menu.RadioItem key={one} value={one} closeOnClick className={`${popup.item} ${css.item}`}>
              <span className={css.check} />
              {t(`margin.${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Submenu>
      {speaker && people.length > 1 && <WholeSpeaker speaker={speaker} people={people} {...on} />}
      <Menu.Separator className={popup.line} />
      {speaker && (
        <Menu.Item className={`${popup.item} ${css.item}`} onClick={on.onRename}>
          <PenLine size={15} strokeWidth={1.5} />
          <span className={css.name}>{t('speaker.rename')}</span>
        </Menu.Item>
      )}
      <Menu.Item className={`${popup.item} ${css.item}`} onClick={on.onNew}>
        <UserPlus size={15} strokeWidth={1.5} />
        <span className={css.name}>{t('speaker.new')}</span>
      </Menu.Item>
    </>
  )
}

type WholeSpeakerProps = Pick<SpeakerItemsProps, 'onSwap' | 'onGiveAll' | 'onMerge'> & {
  speaker: Person
  people: readonly Person[]
}

function WholeSpeaker({ speaker, people, onSwap, onGiveAll, onMerge }: WholeSpeakerProps) {
  const { t } = useTranslation('editor')
  const others = people.filter((person) => person.id !== speaker.id)
  const name = speaker.name || t('speaker.unnamed')
  return (
    <>
      <Menu.Item className={`${popup.item} ${css.item}`} onClick={onSwap}>
        <ArrowUpDown size={15} strokeWidth={1.5} />
        <span className={css.name}>{t('speaker.swap')}</span>
      </Menu.Item>
      <Submenu icon={Users} label={t('speaker.giveAll', { name })}>
        <PersonItems people={others} all={people} onChoose={(to) => onGiveAll(speaker, to)} />
      </Submenu>
      <Submenu icon={Merge} label={t('speaker.mergeInto', { name })}>
        <PersonItems people={others} all={people} onChoose={(into) => onMerge(speaker, into)} />
      </Submenu>
    </>
  )
}

function digitOf(place: number): string | undefined {
  if (place > 8) return undefined
  return IS_APPLE ? `⌃${place + 1}` : `Alt ${place + 1}`
}
