import { Menu } from '@base-ui/react/menu'
import { BookPlus, EyeOff } from 'lucide-react'
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditorSession } from '../../editor/session'
import { Icon } from '../../kit/Icon'
import { MenuPopup } from '../../kit/MenuPopup'
import popup from '../../kit/popup.module.css'
import type { Misspelling, SpellChecker } from './createSpellChecker'

interface SpellingMenuProps {
  session: EditorSession
  checker: SpellChecker
  /** Gives what opens the menu for the word at the caret. */
  onReady(open: (() => boolean) | null): void
  onIgnore(word: string): void
  onAdd(word: string): void
}

interface Opened {
  misspelling: Misspelling
  /** Null: still asked for. */
  suggestions: string[] | null
  anchor: { getBoundingClientRect(): DOMRect }
}

/** Hangs from a misspelt word: opens with a right click on it, or from the keyboard with the caret in it. */
export function SpellingMenu({ session, checker, onReady, onIgnore, onAdd }: SpellingMenuProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    const rightClick = (event: MouseEvent) => {
      const inText = event.target instanceof HTMLElement && event.target.isContentEditable
      if (inText && openAtCaret(checker, setOpened)) event.preventDefault()
    }
    onReady(() => openAtCaret(checker, setOpened))
    window.addEventListener('contextmenu', rightClick)
    return () => {
      onReady(null)
      window.removeEventListener('contextmenu', rightClick)
    }
  }, [checker, onReady])

  const close = () => {
    setOpened(null)
    session.focus()
  }
  if (!opened) return null
  const { misspelling, suggestions, anchor } = opened
  return (
    <Menu.Root open onOpenChange={(open) => !open && close()}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} align="start" sideOffset={6} className={popup.layer}>
          <MenuPopup aria-label={t('spelling.menu', { word: misspelling.word })}>
            {suggestions?.map((suggestion) => (
              <Menu.Item
                key={suggestion}
                className={popup.item}
                onClick={() => session.replaceAt([{ place: misspelling.place, text: suggestion }])}
              >
                <b>{suggestion}</b>
              </Menu.Item>
            ))}
            {!suggestions?.length && (
              <Menu.Item disabled className={popup.item}>
                {t(suggestions ? 'spelling.noSuggestions' : 'spelling.searching')}
              </Menu.Item>
            )}
            <Menu.Separator className={popup.line} />
            <Menu.Item className={popup.item} onClick={() => onIgnore(misspelling.word)}>
              <Icon of={EyeOff} size={15} />
              {t('spelling.ignore')}
            </Menu.Item>
            <Menu.Item className={popup.item} onClick={() => onAdd(misspelling.word)}>
              <Icon of={BookPlus} size={15} />
              {t('spelling.add')}
            </Menu.Item>
          </MenuPopup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** False: the caret is at no misspelt word. */
function openAtCaret(checker: SpellChecker, show: Dispatch<SetStateAction<Opened | null>>): boolean {
  const misspelling = checker.atCaret()
  const anchor = misspelling && markAtCaret()
  if (!misspelling || !anchor) return false
  show({ misspelling, suggestions: null, anchor })
  void checker
    .suggest(misspelling)
    .then((suggestions) => show((now) => (now?.misspelling === misspelling ? { ...now, suggestions } : now)))
  return true
}

/** The mark of the word at the caret; the caret itself where the word was typed so lately that it has none. */
function markAtCaret(): Range | null {
  const selection = document.getSelection()
  const node = selection?.focusNode
  if (!selection || !node) return null
  const marks = [...(CSS.highlights.get('misspelling') ?? [])].filter((mark) => mark instanceof Range)
  const mark = marks.find((range) => range.isPointInRange(node, selection.focusOffset))
  return mark ?? selection.getRangeAt(0).cloneRange()
}
