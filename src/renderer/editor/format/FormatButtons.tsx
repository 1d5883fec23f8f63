import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { Bold, Italic, Link, List, ListOrdered, type LucideIcon, StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runAction } from '../runAction'
import css from './format.module.css'
import type { Selected } from './useSelected'

const MARKS = [
  { action: 'bold', icon: Bold },
  { action: 'italic', icon: Italic },
  { action: 'link', icon: Link },
] as const
const BLOCKS = [
  { action: 'bulletList', icon: List },
  { action: 'numberedList', icon: ListOrdered },
  { action: 'note', icon: StickyNote },
] as const

export function FormatButtons({ selected, onLink }: { selected: Selected; onLink(): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const isOn = { bold: selected.bold, italic: selected.italic, link: selected.link !== null }
  return (
    <>
      {MARKS.map(({ action, icon }) => (
        <FormatButton
          key={action}
          icon={icon}
          label={t(`format.${action}`)}
          pressed={isOn[action]}
          onClick={() => (action === 'link' ? onLink() : runAction(editor, action))}
        />
      ))}
      <span className={css.rule} />
      {BLOCKS.map(({ action, icon }) => (
        <FormatButton
          key={action}
          icon={icon}
          label={t(`format.${action}`)}
          onClick={() => runAction(editor, action)}
        />
      ))}
    </>
  )
}

interface FormatButtonProps {
  icon: LucideIcon
  label: string
  pressed?: boolean
  onClick(): void
}

function FormatButton({ icon: Icon, label, pressed, onClick }: FormatButtonProps) {
  return (
    <button
      type="button"
      className={css.button}
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      // The selection stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Icon size={16} strokeWidth={1.5} />
    </button>
  )
}
