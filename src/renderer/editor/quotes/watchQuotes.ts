import { $isListNode } from '@lexical/list'
import {
  $getNodeByKey,
  $getRoot,
  $isParagraphNode,
  HISTORIC_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { type QuotedTurn, type QuoteSource, quoteSource } from '../../../core/check/quoteSource'
import { comparable } from '../../../core/check/quoteStands'
import { kindOf, personOf } from '../../../core/interview/views'
import { $isPullQuoteNode, $quoteSource, PullQuoteNode } from '../nodes/PullQuoteNode'
import { $isTurnNode, $turnFields, type TurnNode } from '../nodes/TurnNode'
import { $getPeople } from '../rootState'

/** What the line under a pull quote says. */
export interface QuoteLine {
  key: NodeKey
  /** Where the line goes. */
  element: Element
  name: string
  /** Null where there are no words yet; else where they come from, or that nobody said them. */
  source: QuoteSource | 'nobody' | null
}

/** Milliseconds of quiet after which pull quotes are compared with their answers again. */
const QUIET = 300

/**
 * Compares the pull quotes with their answers: when one appears, and else when the typing rests. What the turns say is kept
 * as it is compared, and only for turns that were asked.
 */
export function watchQuotes(editor: LexicalEditor, show: (lines: QuoteLine[]) => void): () => void {
  const said = new Map<NodeKey, string>()
  const quotes = new Set<NodeKey>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const compareIn = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => show(editor.getEditorState().read(() => $linesOf(editor, quotes, said))), delay)
  }
  const end = mergeRegister(
    editor.registerMutationListener(PullQuoteNode, (changes) => {
      for (const [key, change] of changes) {
        if (change === 'destroyed') quotes.delete(key)
        else quotes.add(key)
        if (change !== 'destroyed') editor.getEditorState().read(() => $hang(editor, key))
        if (change !== 'updated') compareIn(0)
      }
    }),
    editor.registerUpdateListener(({ dirtyElements, tags }) => {
      if (tags.has(HISTORIC_TAG)) said.clear()
      else for (const key of dirtyElements.keys()) said.delete(key)
      if (quotes.size > 0 && (dirtyElements.size > 0 || tags.has(HISTORIC_TAG))) compareIn(QUIET)
    }),
  )
  return () => {
    clearTimeout(timer)
    end()
  }
}

/** An opening mark hangs in the margin; a letter does not. */
function $hang(editor: LexicalEditor, key: NodeKey): void {
  const starts = /^[„“«»"]/u.test($getNodeByKey(key)?.getTextContent() ?? '')
  editor.getElementByKey(key)?.toggleAttribute('data-hangs', starts)
}

function $linesOf(editor: LexicalEditor, quotes: ReadonlySet<NodeKey>, said: Map<NodeKey, string>): QuoteLine[] {
  const people = [...$getPeople()]
  const turns = $getRoot()
    .getChildren()
    .filter($isTurnNode)
    .map((turn): QuotedTurn => {
      const { id, speaker, kind } = $turnFields(turn)
      return {
        id,
        speaker,
        kind: kindOf({ speaker, ...(kind && { kind }) }, people),
        said: () => $saidIn(turn, said),
      }
    })
  return [...quotes].flatMap((key) => {
    const quote = $getNodeByKey(key)
    const element = editor.getElementByKey(key)?.lastElementChild
    if (!$isPullQuoteNode(quote) || !element) return []
    const { speaker, turn } = $quoteSource(quote)
    const text = quote.getTextContent()
    const source = text.trim() === '' ? null : (quoteSource(turns, { text, speaker, turn }) ?? 'nobody')
    return [{ key, element, name: personOf(people, speaker)?.name ?? '', source }]
  })
}

/** Notes and other quotes in a turn are not what its speaker said. */
function $saidIn(turn: TurnNode, said: Map<NodeKey, string>): string {
  const known = said.get(turn.getKey())
  if (known !== undefined) return known
  const spoken = turn.getChildren().filter((block) => $isParagraphNode(block) || $isListNode(block))
  const text = comparable(spoken.map((block) => block.getTextContent()).join(' '))
  said.set(turn.getKey(), text)
  return text
}
