import { $isParagraphNode, $isTextNode, HISTORIC_TAG, type LexicalEditor } from 'lexical'
import { $place, type Place } from '../acts/place'

export interface Typed {
  place: Place
  /** What stands between the sign and the caret. */
  query: string
}

/** What is typed behind a sign at the start of a paragraph; null where the caret is anywhere else. */
export function $typedBehind(sign: string): Typed | null {
  const place = $place()
  if (!place?.selection.isCollapsed() || !$isParagraphNode(place.block)) return null
  const { anchor } = place.selection
  const node = anchor.getNode()
  if (!$isTextNode(node) || node.getPreviousSibling()) return null
  const before = node.getTextContent().slice(0, anchor.offset)
  return before.startsWith(sign) ? { place, query: before.slice(sign.length) } : null
}

/** Takes the sign and what was typed behind it out of the text. The place at which that happened, or null. */
export function $takeTyped(sign: string): Place | null {
  const typed = $typedBehind(sign)
  const node = typed?.place.selection.anchor.getNode()
  if (!typed || !$isTextNode(node)) return null
  node.spliceText(0, sign.length + typed.query.length, '', true)
  return typed.place
}

/**
 * Tells what is typed behind the sign, from the moment the sign is typed until the caret leaves. A caret that wanders
 * into such a text, or an undo that brings it back, opens nothing; neither does a text that was dismissed. Looks at one
 * text node per key.
 */
export function listenForTyped(
  editor: LexicalEditor,
  sign: string,
  $fits: (place: Place) => boolean,
  tell: (query: string | null) => void,
): { end(): void; dismiss(): void } {
  let told: string | null = null
  const dismiss = () => {
    if (told === null) return
    told = null
    tell(null)
  }
  const end = editor.registerUpdateListener(({ editorState, dirtyLeaves, tags }) => {
    const writes = dirtyLeaves.size > 0 && !tags.has(HISTORIC_TAG)
    if (told === null && !writes) return
    const query = editorState.read(() => {
      const typed = $typedBehind(sign)
      const begins = typed?.query === '' && writes && $fits(typed.place)
      return typed && (told !== null || begins) ? typed.query : null
    })
    if (query === told) return
    told = query
    tell(query)
  })
  return { end, dismiss }
}
