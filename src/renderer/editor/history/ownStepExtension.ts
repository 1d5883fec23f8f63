import { HistoryExtension, type HistoryStateEntry } from '@lexical/history'
import { CAN_REDO_COMMAND, CAN_UNDO_COMMAND, defineExtension, HISTORY_PUSH_TAG } from 'lexical'

/**
 * Whatever asks for an undo step of its own gets one. `@lexical/history` looks at the texts an update touched: is there one
 * only, and does it stay as it was in the same parent, it takes the update for a part of the step before. A link that is
 * moved as a whole, such as by Enter before it, is just that.
 */
export const OwnStepExtension = defineExtension({
  name: 'wechselrede/own-step',
  // Before this one, so that its listener has answered first.
  dependencies: [HistoryExtension],
  register(editor, _config, state) {
    const { historyState } = state.getDependency(HistoryExtension).output
    const look = () => ({ top: historyState.peek().undoStack.at(-1), current: historyState.peek().current })
    let before: { top: HistoryStateEntry | undefined; current: HistoryStateEntry | null } = look()
    return editor.registerUpdateListener(({ tags, dirtyElements, dirtyLeaves }) => {
      const history = historyState.peek()
      const wanted = tags.has(HISTORY_PUSH_TAG) && dirtyElements.size + dirtyLeaves.size > 0
      const merged = before.current !== null && before.current !== history.current && before.top === look().top
      if (wanted && merged && before.current) {
        history.undoStack.push(before.current)
        history.redoStack = []
        editor.dispatchCommand(CAN_REDO_COMMAND, false)
        editor.dispatchCommand(CAN_UNDO_COMMAND, true)
      }
      before = look()
    })
  },
})
