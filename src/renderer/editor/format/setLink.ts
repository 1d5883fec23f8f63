import { HISTORY_PUSH_TAG, type LexicalEditor, type RangeSelection } from 'lexical'
import { $place } from '../acts/place'
import { $setLink } from '../marks/links'

/** Sets or takes away the link at the selection, as one undo step, and goes back to the text. */
export function setLink(editor: LexicalEditor, url: string | null): void {
  editor.update(
    () => {
      const place = $place()
      if (!place) return
      $setLink(place.selection, url)
      if (url !== null) $toEnd(place.selection)
    },
    { tag: HISTORY_PUSH_TAG },
  )
  editor.focus()
}

/** What is typed next does not replace the words that have just got a link. */
function $toEnd(selection: RangeSelection): void {
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus
  selection.anchor.set(key, offset, type)
  selection.focus.set(key, offset, type)
}
