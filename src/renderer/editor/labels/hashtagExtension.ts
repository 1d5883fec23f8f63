import {
  $getRoot,
  $getState,
  $isTextNode,
  defineExtension,
  HISTORIC_TAG,
  type LexicalEditor,
  type TextNode,
} from 'lexical'
import { $isFieldNode, type FieldNode, fieldState } from '../nodes/FieldNode'

const HASHTAG = /#[\p{L}\p{N}_]+/gu
const NAME = 'hashtag'

/** Sets hashtags in the headline back, as they will be printed. A highlight of the page: the text and its nodes stay as they are. */
export const HashtagExtension = defineExtension({
  name: 'wechselrede/hashtag',
  register(editor) {
    if (typeof CSS === 'undefined' || !('highlights' in CSS)) return () => undefined
    const highlight = new Highlight()
    CSS.highlights.set(NAME, highlight)
    let shown: HTMLElement | null = null
    const end = editor.registerUpdateListener(({ dirtyElements, editorState, tags }) => {
      editorState.read(() => {
        const headline = $headline()
        const element = headline && editor.getElementByKey(headline.getKey())
        if (!headline || !element) return
        if (element === shown && !dirtyElements.has(headline.getKey()) && !tags.has(HISTORIC_TAG)) return
        shown = element
        highlight.clear()
        for (const range of $ranges(editor, headline)) highlight.add(range)
      })
    })
    return () => {
      end()
      CSS.highlights.delete(NAME)
    }
  },
})

function $headline(): FieldNode | null {
  const second = $getRoot().getChildAtIndex(1)
  return $isFieldNode(second) && $getState(second, fieldState) === 'headline' ? second : null
}

function $ranges(editor: LexicalEditor, headline: FieldNode): Range[] {
  return headline
    .getChildren()
    .filter($isTextNode)
    .flatMap((node) => $rangesOf(editor, node))
}

function $rangesOf(editor: LexicalEditor, node: TextNode): Range[] {
  const text = editor.getElementByKey(node.getKey())?.firstChild
  if (!(text instanceof Text)) return []
  return [...text.data.matchAll(HASHTAG)].map((match) => {
    const range = new Range()
    range.setStart(text, match.index)
    range.setEnd(text, match.index + match[0].length)
    return range
  })
}
