import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  mergeRegister,
} from 'lexical'
import { useEffect, useRef, useState } from 'react'
import type { Place } from '../acts/place'
import { TypeaheadList, type TypeaheadOption } from './TypeaheadList'
import { $takeTyped, listenForTyped } from './typedBehind'

interface TypeaheadProps<T extends TypeaheadOption> {
  /** Opens the list, typed as the first sign of a paragraph. */
  sign: string
  /** What the list is called. */
  label: string
  /** Whether the list makes sense here; asked when the sign is typed. */
  $fits(place: Place): boolean
  optionsFor(query: string): readonly T[]
  /** Told what is typed, for options that have to be asked for; null where the list is closed. */
  onQuery?(query: string | null): void
  /** Acts at the caret, when the sign and what stood behind it are gone. All of it is one undo step. */
  $choose(option: T, place: Place): void
}

/**
 * A list that is chosen from by typing on. The focus and every letter stay in the text: arrows move, Enter and Tab choose,
 * Escape closes and leaves what was typed.
 */
export function Typeahead<T extends TypeaheadOption>(props: TypeaheadProps<T>) {
  const [editor] = useLexicalComposerContext()
  const latest = useRef(props)
  latest.current = props
  const [query, setQuery] = useState<string | null>(null)
  const [moved, setMoved] = useState<number | null>(null)
  const dismiss = useRef<() => void>(() => undefined)
  const { sign, label } = props

  useEffect(() => {
    const tell = (typed: string | null) => {
      setQuery(typed)
      latest.current.onQuery?.(typed)
      setMoved(null)
    }
    const typed = listenForTyped(editor, sign, (place) => latest.current.$fits(place), tell)
    dismiss.current = typed.dismiss
    const leave = () => {
      typed.dismiss()
      return false
    }
    return mergeRegister(typed.end, editor.registerCommand(BLUR_COMMAND, leave, COMMAND_PRIORITY_LOW))
  }, [editor, sign])

  const options = query === null ? [] : props.optionsFor(query)
  // What is only offered, such as somebody new beside those who are known, must be gone to: Enter behind any other text is Enter.
  const first = options.findIndex((option) => !option.onlyOffered)
  const active = moved ?? first
  const choose = (option: T | undefined) => {
    if (!option) return
    dismiss.current()
    const $act = () => {
      const place = $takeTyped(sign)
      if (place) latest.current.$choose(option, place)
    }
    editor.update($act, { tag: HISTORY_PUSH_TAG })
  }

  const press = useRef<(key: string) => boolean>(() => false)
  press.current = (key) => {
    const last = options.length - 1
    const taken: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => setMoved(active >= last ? 0 : active + 1),
      ArrowUp: () => setMoved(active <= 0 ? last : active - 1),
      Enter: options[active] && (() => choose(options[active])),
      Tab: options[active] && (() => choose(options[active])),
      Escape: dismiss.current,
    }
    taken[key]?.()
    return taken[key] !== undefined
  }
  const open = options.length > 0
  useEffect(() => {
    if (!open) return
    return editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const plain = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
        if (!plain || !press.current(event.key)) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    )
  }, [editor, open])

  if (!open) return null
  return (
    <TypeaheadList<T>
      editor={editor}
      label={label}
      options={options}
      active={active}
      onPoint={setMoved}
      onChoose={choose}
    />
  )
}
