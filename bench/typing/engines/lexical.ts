import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'
import { plainText, turnsOf } from '../../../src/core/interview/views'
import type { Engine } from '../engine'

/** Lexical with rich text and history, paragraphs at the root: what one gets without knowing of turns. */
export function lexical(): Engine {
  const editable = document.createElement('div')
  let texts: string[] = []
  return {
    prepare(interview) {
      texts = turnsOf(interview).flatMap((turn) =>
        turn.blocks.flatMap((block) => (block.type === 'paragraph' ? [plainText(block.content)] : [])),
      )
    },
    show(root) {
      Object.assign(editable, { contentEditable: 'true', className: 'plain', spellcheck: false })
      root.append(editable)
      const editor = createEditor({
        namespace: 'bench',
        onError: (error) => {
          throw error
        },
      })
      editor.setRootElement(editable)
      registerRichText(editor)
      registerHistory(editor, createEmptyHistoryState(), 300)
      editor.update(
        () => {
          for (const text of texts) $getRoot().append($createParagraphNode().append($createTextNode(text)))
        },
        { discrete: true },
      )
    },
    editable: () => editable,
  }
}
