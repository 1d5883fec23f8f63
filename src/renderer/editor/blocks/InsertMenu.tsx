import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../kit/Icon'
import floatCss from '../float/float.module.css'
import { useFloat } from '../float/useFloat'
import css from './blocks.module.css'
import { useInsertMenu } from './useInsertMenu'

/**
 * The list of blocks at the caret. The caret stays in the text: what one types there filters, the arrows choose, Enter puts
 * it in, and Escape leaves the text as it was typed.
 */
export function InsertMenu() {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const id = useId()
  const { entries, active, caret, choose, point } = useInsertMenu(editor, (nth) => `${id}-${nth}`, id)
  const float = useFloat(caret, caret?.isLow ? 'top-start' : 'bottom-start', editor.getRootElement())
  const list = useRef<HTMLDivElement | null>(null)
  useEffect(() => {
    // Not returned: newer Chromiums give a promise, which React would take for a clean-up.
    void list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  if (!caret || entries.length === 0) return null
  return createPortal(
    <div
      ref={(element) => {
        list.current = element
        float.ref(element)
      }}
      id={id}
      className={`${floatCss.float} ${css.list}`}
      style={float.style}
      role="listbox"
      aria-label={t('block.list')}
    >
      {entries.map((entry, nth) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the text, which names the active option
        <div
          key={entry.id}
          id={`${id}-${nth}`}
          className={css.option}
          role="option"
          tabIndex={-1}
          aria-selected={nth === active}
          onMouseMove={() => point(nth)}
          // The caret stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(entry)}
        >
          <Icon of={entry.icon} />
          <span className={css.name}>{entry.name}</span>
          {entry.sign && <kbd>{entry.sign}</kbd>}
        </div>
      ))}
    </div>,
    document.body,
  )
}
