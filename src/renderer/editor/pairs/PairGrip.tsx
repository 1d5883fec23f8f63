import { Menu } from '@base-ui/react/menu'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_LOW } from 'lexical'
import { GripVertical } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MenuPopup } from '../../kit/MenuPopup'
import popup from '../../kit/popup.module.css'
import { PAIR_DELETED_COMMAND } from '../acts/pairActs'
import { sayWithUndo } from '../sayWithUndo'
import { PairItems } from './PairItems'
import css from './pairs.module.css'
import { useHoveredTurn } from './useHoveredTurn'
import { usePairDrag } from './usePairDrag'

/**
 * The grip beside the turn under the pointer: dragged it moves the question with its answers, clicked it says what else can
 * be done with them. There is one for the whole sheet, which goes where the pointer is.
 */
export function PairGrip() {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const layer = useRef<HTMLDivElement>(null)
  const grip = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const { line, press } = usePairDrag(editor, layer)
  const hovered = useHoveredTurn(editor, layer, open || line !== null)
  useEffect(() => {
    const say = () => {
      sayWithUndo(editor, t('pair.deleted'), t('undo'))
      return false
    }
    return editor.registerCommand(PAIR_DELETED_COMMAND, say, COMMAND_PRIORITY_LOW)
  }, [editor, t])

  return (
    <div ref={layer} className={css.layer}>
      {hovered && (
        <button
          ref={grip}
          type="button"
          tabIndex={-1}
          className={css.grip}
          style={{ top: hovered.top, left: hovered.left }}
          aria-label={t('pair.grip')}
          aria-haspopup="menu"
          aria-expanded={open}
          title={t('pair.gripTitle')}
          onPointerDown={(event) => press(event.nativeEvent, hovered.turn)}
          // The caret stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setOpen(true)}
        >
          <GripVertical size={16} strokeWidth={1.5} />
        </button>
      )}
      {line && <div className={css.line} style={line} />}
      {hovered && open && (
        <Menu.Root open onOpenChange={setOpen}>
          <Menu.Portal>
            <Menu.Positioner anchor={grip} sideOffset={4} align="start" className={popup.layer}>
              <MenuPopup aria-label={t('pair.grip')} finalFocus={() => editor.getRootElement()}>
                <PairItems editor={editor} turn={hovered.turn} />
              </MenuPopup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      )}
    </div>
  )
}
