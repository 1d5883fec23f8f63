import {
  $getNodeByKey,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  HISTORIC_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_TAG,
} from 'lexical'
import { $place } from '../acts/place'
import { OPEN_INSERT_COMMAND } from '../runAction'
import { $typedFromHere, $typedSlash, $typedText, type TypedPart } from './typedPart'

/** The list of blocks is open. */
export interface Opened {
  part: TypedPart
  /** What was typed to find a block, without the slash. */
  typed: string
  what: 'all' | 'bio'
}

const KEYS = ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'] as const
export type InsertKey = (typeof KEYS)[number]

/** More than this, or a space at the start, is text and no search. */
const LONGEST = 24

/**
 * Opens the list when a slash is typed where a block may come, or on command, follows what is typed, and closes it when the caret
 * leaves. `press` gets the keys of the list and says whether it took them; all others go their way.
 */
export function listenForInsert(
  editor: LexicalEditor,
  show: (opened: Opened | null) => void,
  press: (key: InsertKey) => boolean,
): () => void {
  let opened: Opened | null = null
  const set = (next: Opened | null) => {
    if (next === null && opened === null) return
    opened = next
    show(next)
  }
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyLeaves, tags, editorState, prevEditorState }) => {
      if (editor.isComposing()) return
      const follows = opened
      if (follows) editorState.read(() => set($goOn(follows)))
      else if (dirtyLeaves.size > 0 && !tags.has(HISTORIC_TAG) && !tags.has(PASTE_TAG))
        editorState.read(() => set($begin($typedSlash(prevEditorState), 'all')))
    }),
    editor.registerCommand(
      OPEN_INSERT_COMMAND,
      (what) => {
        const place = $place()
        if (!place?.selection.isCollapsed()) return false
        set($begin($typedFromHere(place), what))
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const key = KEYS.find((candidate) => candidate === event.key)
        const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.isComposing
        if (!key || !opened || !plain || !press(key)) return false
        if (key !== 'ArrowDown' && key !== 'ArrowUp') opened = null
        event.preventDefault()
        // Escape closes one thing at a time.
        event.stopPropagation()
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        set(null)
        return false
      },
      COMMAND_PRIORITY_LOW,
    ),
  )
}

function $begin(part: TypedPart | null, what: Opened['what']): Opened | null {
  return part && { part, typed: '', what }
}

function $goOn(opened: Opened): Opened | null {
  const { part } = opened
  const text = $getNodeByKey(part.block) ? $typedText(part) : null
  if (text === null || text.length > LONGEST) return null
  const typed = part.slash ? text.slice(1) : text
  if ((part.slash && text === '') || typed.startsWith(' ')) return null
  return typed === opened.typed ? opened : { ...opened, typed }
}
