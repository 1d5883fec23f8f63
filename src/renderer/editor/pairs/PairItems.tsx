import { Menu } from '@base-ui/react/menu'
import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical'
import { ArrowDown, ArrowUp, Copy, type LucideIcon, MessageCircleQuestion, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import popup from '../../kit/popup.module.css'
import { $deletePair, $duplicatePair, $insertQuestion, $movePair } from '../acts/pairActs'
import { $place } from '../acts/place'
import { $isTurnNode, type TurnNode } from '../nodes/TurnNode'

interface PairItemsProps {
  editor: LexicalEditor
  turn: NodeKey
}

/** What can be done with a question and its answers. A question goes in where the caret is, if it is in this turn. */
export function PairItems({ editor, turn: key }: PairItemsProps) {
  const { t } = useTranslation('editor')
  const act = ($act: (turn: TurnNode) => void) => () => {
    const $onTurn = () => {
      const turn = $getNodeByKey(key)
      if ($isTurnNode(turn)) $act(turn)
    }
    editor.update($onTurn, { discrete: true, tag: HISTORY_PUSH_TAG })
  }
  const hasCaret = editor.getEditorState().read(() => $place()?.turn?.getKey() === key)
  const entry = (icon: LucideIcon, label: string, $act: (turn: TurnNode) => void) => (
    <Entry icon={icon} label={label} onClick={act($act)} />
  )
  return (
    <>
      {entry(ArrowUp, t('pair.up'), (turn) => $movePair(turn, 'up'))}
      {entry(ArrowDown, t('pair.down'), (turn) => $movePair(turn, 'down'))}
      {entry(Copy, t('pair.duplicate'), $duplicatePair)}
      {hasCaret && entry(MessageCircleQuestion, t('pair.insertQuestion'), $insertQuestionHere)}
      <Menu.Separator className={popup.line} />
      {entry(Trash2, t('pair.delete'), $deletePair)}
    </>
  )
}

function $insertQuestionHere(turn: TurnNode): void {
  const place = $place()
  if (place) $insertQuestion(place, turn)
}

function Entry({ icon: Sign, label, onClick }: { icon: LucideIcon; label: string; onClick(): void }) {
  return (
    <Menu.Item className={popup.item} onClick={onClick}>
      <Sign size={15} strokeWidth={1.5} />
      {label}
    </Menu.Item>
  )
}
