import type { LexicalEditor } from 'lexical'
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import css from './typeahead.module.css'

export interface TypeaheadOption {
  id: string
  label: string
  /** Before the label: a dot, an icon. */
  mark?: ReactNode
  /** Tells it from others of the same label. */
  detail?: string
  /** Behind it, such as keys. */
  hint?: string
  /** Enter takes it only when the arrows have gone to it. */
  onlyOffered?: boolean
}

interface TypeaheadListProps<T extends TypeaheadOption> {
  editor: LexicalEditor
  label: string
  options: readonly T[]
  active: number
  /** The pointer is on one of them. */
  onPoint(nth: number): void
  onChoose(option: T): void
}

/** The list below the caret. The focus stays in the text, which names the active option to screen readers. */
export function TypeaheadList<T extends TypeaheadOption>(props: TypeaheadListProps<T>) {
  const { editor, label, options, active, onPoint, onChoose } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const place = useCaretPlace(list, options.length)
  useNaming(editor.getRootElement(), id, options[active] && `${id}${active}`)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return createPortal(
    <div ref={list} id={id} role="listbox" aria-label={label} className={css.list} style={place}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are answered where the focus is, in the text
        // biome-ignore lint/a11y/useFocusableInteractive: active by aria-activedescendant
        <div
          key={option.id}
          id={`${id}${index}`}
          role="option"
          aria-selected={index === active}
          className={css.option}
          onMouseMove={() => onPoint(index)}
          // The caret stays.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option.mark}
          <span className={css.name}>{option.label}</span>
          {option.detail && <span className={css.detail}>{option.detail}</span>}
          {option.hint && <kbd>{option.hint}</kbd>}
        </div>
      ))}
    </div>,
    document.body,
  )
}

/** The text says to whom its keys go as long as the list is there. */
function useNaming(root: HTMLElement | null, list: string, option: string | undefined) {
  useEffect(() => {
    root?.setAttribute('aria-controls', list)
    root?.setAttribute('aria-autocomplete', 'list')
    root?.setAttribute('aria-haspopup', 'listbox')
    return () => {
      root?.removeAttribute('aria-controls')
      root?.removeAttribute('aria-autocomplete')
      root?.removeAttribute('aria-haspopup')
    }
  }, [root, list])
  useEffect(() => {
    if (option) root?.setAttribute('aria-activedescendant', option)
    return () => root?.removeAttribute('aria-activedescendant')
  }, [root, option])
}

const GAP = 6

/** Below the line with the caret, or above it where the window ends. */
function useCaretPlace(list: React.RefObject<HTMLElement | null>, length: number) {
  const [place, setPlace] = useState({ left: 0, top: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of options is another height
  useLayoutEffect(() => {
    const measure = () => {
      const selection = window.getSelection()
      const caret = selection?.rangeCount ? selection.getRangeAt(0).getClientRects()[0] : undefined
      const block = selection?.anchorNode?.parentElement?.closest('p')?.getBoundingClientRect()
      const height = list.current?.offsetHeight ?? 0
      if (!caret || !block) return
      const below = caret.bottom + GAP
      setPlace({ left: block.left - GAP, top: below + height > window.innerHeight ? caret.top - GAP - height : below })
    }
    measure()
    window.addEventListener('scroll', measure, true)
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', measure, true)
      window.removeEventListener('resize', measure)
    }
  }, [list, length])
  return place
}
