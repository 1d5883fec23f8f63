import { defineExtension, HISTORIC_TAG, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical'

/** Marks changes that come from fields beside the text. */
const PANEL_TAG = 'wechselrede-panel'
/** Milliseconds after which the same field is a new undo step. */
const PAUSE = 2000

/** Changes from outside of the text: from panels, and from the fields of a figure. */
export const PanelActsExtension = defineExtension({
  name: 'wechselrede/panel-acts',
  build: (editor) => {
    let lastAct: string | null = null
    let lastTime = 0
    return {
      /** What goes on about the same thing, letter by letter, is one undo step. */
      act(about: string, $change: () => void) {
        const now = performance.now()
        const goesOn = about === lastAct && now - lastTime < PAUSE
        const history = goesOn ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG
        // The focus is in a field: the text must not take the caret from it.
        editor.update($change, { discrete: true, tag: [history, PANEL_TAG, SKIP_DOM_SELECTION_TAG] })
        lastAct = about
        lastTime = now
      },
      forget() {
        lastAct = null
      },
    }
  },
  register(editor, _config, state) {
    const { forget } = state.getOutput()
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      const changed = dirtyElements.size > 0 || dirtyLeaves.size > 0 || tags.has(HISTORIC_TAG)
      if (changed && !tags.has(PANEL_TAG)) forget()
    })
  },
})
