import { defineExtension, type LexicalEditor, type NodeKey } from 'lexical'
import { $pairAround } from '../acts/pairActs'
import { $place } from '../acts/place'
import { isRootChanged } from '../isRootChanged'

/** Lights the question with the caret and its answers; the style sheet dims the rest. Looks only when the caret's item, or what stands at the root, changed. */
export const FocusModeExtension = defineExtension({
  name: 'wechselrede/focus-mode',
  build: (editor) => createLight(editor),
  register(editor, _config, state) {
    const light = state.getOutput()
    let item: NodeKey | undefined
    return editor.registerUpdateListener((change) => {
      const { editorState, dirtyElements } = change
      const now = editorState.read(() => $place()?.item.getKey())
      // True: the element itself changed, not only a word inside.
      const shaped = isRootChanged(change) || (now !== undefined && dirtyElements.get(now))
      if (now === item && !shaped) return
      item = now
      light.follow()
    })
  },
})

function createLight(editor: LexicalEditor) {
  let on = false
  let lit: HTMLElement[] = []
  const follow = () => {
    const next = on ? editor.getEditorState().read(() => $litElements(editor)) : []
    // With the caret in no text, such as before the first click, what was lit stays lit.
    if (on && next.length === 0) return
    for (const element of lit) if (!next.includes(element)) element.removeAttribute('data-lit')
    for (const element of next) element.setAttribute('data-lit', '')
    lit = next
  }
  return {
    follow,
    setOn(next: boolean) {
      on = next
      follow()
    },
  }
}

function $litElements(editor: LexicalEditor): HTMLElement[] {
  const place = $place()
  const items = place ? (place.turn ? $pairAround(place.turn) : [place.item]) : []
  return items.map((item) => editor.getElementByKey(item.getKey())).filter((element) => element !== null)
}
