import { $getSelection, $isRangeSelection, defineExtension, type LexicalEditor, mergeRegister } from 'lexical'
import { scrollerOf } from '../places/bringIntoView'

/** The height of the caret's line, as a part of the window's. */
const HEIGHT = 0.42

/** Keeps the line with the caret at one height while one writes. A click scrolls nothing: what is under the pointer stays there. */
export const TypewriterExtension = defineExtension({
  name: 'wechselrede/typewriter',
  build: () => {
    let on = false
    return {
      isOn: () => on,
      setOn(next: boolean) {
        on = next
      },
    }
  },
  register(editor, _config, state) {
    const { isOn } = state.getOutput()
    let byKey = false
    let frame = 0
    const key = () => {
      byKey = true
    }
    const point = () => {
      byKey = false
    }
    return mergeRegister(
      editor.registerRootListener((root, previous) => {
        previous?.removeEventListener('keydown', key)
        previous?.removeEventListener('pointerdown', point)
        root?.addEventListener('keydown', key)
        root?.addEventListener('pointerdown', point)
      }),
      editor.registerUpdateListener(() => {
        if (!isOn() || !byKey || frame !== 0) return
        frame = requestAnimationFrame(() => {
          frame = 0
          holdLine(editor)
        })
      }),
      () => cancelAnimationFrame(frame),
    )
  },
})

function holdLine(editor: LexicalEditor): void {
  const root = editor.getRootElement()
  const line = root && caretTop(editor)
  if (line == null || !root) return
  const scroller = scrollerOf(root)
  const { top, height } = scroller.getBoundingClientRect()
  // The sheet may be enlarged: what is measured is larger than what is scrolled.
  scroller.scrollTop += (line - top - height * HEIGHT) / (scroller.currentCSSZoom || 1)
}

/** Null while something is selected: a selection that grows must not run away. */
function caretTop(editor: LexicalEditor): number | null {
  const collapsed = editor.getEditorState().read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) && selection.isCollapsed()
  })
  const native = window.getSelection()
  if (!collapsed || !native || native.rangeCount === 0) return null
  const range = native.getRangeAt(0)
  // In an empty block a caret has no rectangle.
  const [rectangle] = range.getClientRects()
  if (rectangle) return rectangle.top
  return range.startContainer instanceof HTMLElement ? range.startContainer.getBoundingClientRect().top : null
}
