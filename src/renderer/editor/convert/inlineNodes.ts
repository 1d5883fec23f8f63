import { $createLinkNode, $isLinkNode } from '@lexical/link'
import {
  $createLineBreakNode,
  $createTextNode,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setState,
  createState,
  type ElementNode,
  type LexicalNode,
  type TextFormatType,
  type TextNode,
} from 'lexical'
import type { Inline, Mark, TextRun } from '../../../core/interview/interview'
import { MARKS } from '../../../core/interview/marks'
import { isSafeLink } from '../../../core/interview/safeLink'

/** A foreign passage: BCP 47, or null. Two runs merge only where it is the same. */
const langState = createState('lang', { parse: (value) => (typeof value === 'string' ? value : null) })

const FORMATS: Readonly<Record<Mark, TextFormatType>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  superscript: 'superscript',
  subscript: 'subscript',
}

/** The language of a foreign passage, or null. */
export function $languageOf(node: TextNode): string | null {
  return $getState(node, langState)
}

/** Appends inline content to a block. */
export function $appendInline(block: ElementNode, content: readonly Inline[]): void {
  let link: ElementNode | null = null
  let url: string | undefined
  for (const inline of content) {
    if ('break' in inline) {
      ;(link ?? block).append($createLineBreakNode())
      continue
    }
    if (inline.link !== url) {
      url = inline.link
      link = url === undefined ? null : $createLinkNode(url)
      if (link) block.append(link)
    }
    if (inline.text !== '') (link ?? block).append($createRun(inline))
  }
}

function $createRun(run: TextRun): TextNode {
  const node = $createTextNode(run.text)
  for (const mark of run.marks ?? []) node.toggleFormat(FORMATS[mark])
  return run.lang === undefined ? node : $setState(node, langState, run.lang)
}

/** The inline content of a block. Runs with the same marks are one run; marks come in the order of MARKS. */
export function $inlineOf(block: ElementNode): Inline[] {
  return $inlineOfAll(block.getChildren())
}

export function $inlineOfAll(nodes: readonly LexicalNode[]): Inline[] {
  const content: Inline[] = []
  $collect(nodes, undefined, content)
  return content
}

function $collect(nodes: readonly LexicalNode[], link: string | undefined, content: Inline[]): void {
  for (const node of nodes) {
    if ($isTextNode(node)) add(content, $runOf(node, link))
    else if ($isLineBreakNode(node)) content.push({ break: true })
    else if ($isElementNode(node))
      $collect(node.getChildren(), $isLinkNode(node) ? checkedLink(node.getURL()) : link, content)
  }
}

/** A link that came in by a drop or from another editor may be anything; its words stay, the address only if it is one of ours. */
function checkedLink(url: string): string | undefined {
  return isSafeLink(url) ? url : undefined
}

function $runOf(node: TextNode, link: string | undefined): TextRun {
  const marks = MARKS.filter((mark) => node.hasFormat(FORMATS[mark]))
  const lang = $languageOf(node)
  return {
    text: node.getTextContent(),
    ...(marks.length > 0 && { marks }),
    ...(link !== undefined && { link }),
    ...(lang !== null && { lang }),
  }
}

function add(content: Inline[], run: TextRun): void {
  const last = content.at(-1)
  if (last && 'text' in last && sameLook(last, run))
    content[content.length - 1] = { ...last, text: last.text + run.text }
  else if (run.text !== '') content.push(run)
}

function sameLook(a: TextRun, b: TextRun): boolean {
  return a.link === b.link && a.lang === b.lang && (a.marks ?? []).join() === (b.marks ?? []).join()
}
