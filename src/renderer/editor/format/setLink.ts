import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { $place } from '../acts/place'
import { $setLink } from '../marks/links'

/** Sets or takes away the link at the selection, as one undo step, and goes back to the text. */
export function setLink(editor: LexicalEditor, url: string | null): void {
  editor.update(
    () => {
      const place = $place()
      if (place) $setLink(place.selection, url)
    },
    { tag: HISTORY_PUSH_TAG },
  )
  editor.focus()
}
