import { $createLinkNode } from '@lexical/link'
import fc from 'fast-check'
import { $createTextNode, $getRoot, $isElementNode, ElementNode, type LexicalNode, RootNode } from 'lexical'
import { describe, expect, it, vi } from 'vitest'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { Interview } from '../../../src/core/interview/interview'
import { dialogue } from './dialogue'
import { $expectGrammar } from './expectGrammar'
import { openHeadless, update } from './headless'

describe('grammar', () => {
  it('brings a link that stands outside of any block into a paragraph', () => {
    fc.assert(
      fc.property(dialogue, fc.nat(), (interview, place) => {
        const editor = openHeadless(interview)
        const before = editor.read(() => wordsOf($getRoot()))
        update(editor, () => {
          const link = $createLinkNode('https://example.org').append($createTextNode('dort'))
          const root = $getRoot()
          root.splice(place % (root.getChildrenSize() + 1), 0, [link])
        })
        editor.read(() => {
          $expectGrammar()
          expect(wordsOf($getRoot())).toHaveLength(before.length + 'dort'.length)
        })
      }),
    )
  })

  it('looks at the turn of a letter, however many there are', () => {
    const asked = (turns: number) => {
      const editor = openHeadless(interviewOf(turns))
      const isInline = vi.spyOn(ElementNode.prototype, 'isInline')
      let times = 0
      // The root's are the last.
      editor.registerNodeTransform(RootNode, () => {
        times = isInline.mock.calls.length
      })
      update(editor, () => {
        const [text] = $getRoot().getAllTextNodes()
        isInline.mockClear()
        text?.setTextContent(`${text.getTextContent()}x`)
      })
      isInline.mockRestore()
      return times
    }
    expect(asked(200)).toBe(asked(5))
  })
})

function wordsOf(node: LexicalNode): string {
  return $isElementNode(node) ? node.getChildren().map(wordsOf).join('') : node.getTextContent()
}

function interviewOf(turns: number): Interview {
  return {
    ...createInterview('de'),
    people: [createPerson('asks', 'Mara Lind', 'interviewer')],
    body: Array.from({ length: turns }, (_, at) => ({
      ...createTurn(`turn-${at}`, 'asks'),
      blocks: [{ type: 'paragraph', content: [{ text: `Und dann, zum ${at + 1}. Mal?` }] }],
    })),
  }
}
