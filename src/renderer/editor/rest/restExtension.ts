import { $getRoot, defineExtension, HISTORY_MERGE_TAG, type LexicalEditor, safeCast } from 'lexical'
import type { BodyItem } from '../../../core/interview/interview'
import { $writeItem } from '../convert/writeNodes'
import { afterPaint } from './afterPaint'
import { shareWords } from './shareWords'

/** By which somebody begins to do something with the text. */
const TOUCHES = ['pointerdown', 'focus', 'drop'] as const

export interface RestConfig {
  /** What follows the items that the editor begins with. */
  items: readonly BodyItem[]
}

/**
 * Writes the part of a long interview that no window shows at first when the first picture of the text is there: until then
 * nobody has the editor's session, and whoever touches the text finds all of it. It is part of the state that undo goes back to.
 */
export const RestExtension = defineExtension({
  name: 'wechselrede/rest',
  config: safeCast<RestConfig>({ items: [] }),
  build: (editor, { items }) => createRest(editor, items),
  register(editor, _config, state) {
    const { finish } = state.getOutput()
    return editor.registerRootListener((root, previous) => {
      for (const name of TOUCHES) {
        previous?.removeEventListener(name, finish, { capture: true })
        root?.addEventListener(name, finish, { capture: true })
      }
    })
  },
})

function createRest(editor: LexicalEditor, items: readonly BodyItem[]) {
  let rest = items
  let waiting: (() => void) | null = null
  const write = () => {
    if (rest.length === 0) return
    const root = editor.getRootElement()
    if (root) shareWords(rest, root.ownerDocument.createTextNode(''))
    const $append = () => {
      $getRoot().append(...rest.map($writeItem))
    }
    editor.update($append, { discrete: true, tag: HISTORY_MERGE_TAG })
    rest = []
  }
  const finish = () => {
    write()
    const done = waiting
    waiting = null
    done?.()
  }
  return {
    /** Writes the rest now, and calls back who waits for it. */
    finish,
    /** Calls back when the whole text stands in the editor, at once where it does. Returns what gives that up. */
    whenWritten(done: () => void): () => void {
      if (rest.length === 0) {
        done()
        return () => undefined
      }
      waiting = done
      const giveUp = afterPaint(finish)
      return () => {
        waiting = null
        giveUp()
      }
    },
  }
}
