import { $isTextNode, type RangeSelection, type TextFormatType, type TextNode } from 'lexical'

/**
 * Signs around words. The opening one stands behind a space or a sign, for the star inside a word is a letter in German:
 * `Leser*innen und Autor*innen`.
 */
const SHORTCUTS: readonly { format: TextFormatType; sign: string; pattern: RegExp }[] = [
  { format: 'bold', sign: '**', pattern: /(?<![\p{L}\p{N}*])\*\*(?![\s*])([^*]*[^\s*])\*\*$/u },
  { format: 'italic', sign: '*', pattern: /(?<![\p{L}\p{N}*])\*(?![\s*])([^*]*[^\s*])\*$/u },
  { format: 'italic', sign: '_', pattern: /(?<![\p{L}\p{N}_])_(?![\s_])([^_]*[^\s_])_$/u },
]

interface TypedMark {
  node: TextNode
  /** Offsets of the whole match, signs included. */
  from: number
  to: number
  sign: string
  format: TextFormatType
}

/** What is closed by the character before the caret. Looks at one text node only. */
export function $typedMark(selection: RangeSelection): TypedMark | null {
  const node = selection.anchor.getNode()
  const to = selection.anchor.offset
  if (!selection.isCollapsed() || !$isTextNode(node)) return null
  const text = node.getTextContent()
  if (!'*_'.includes(text.charAt(to - 1)) || /^[\p{L}\p{N}*_]/u.test(text.slice(to))) return null
  const before = text.slice(0, to)
  for (const { format, sign, pattern } of SHORTCUTS) {
    const found = pattern.exec(before)
    if (found && !node.hasFormat(format)) return { node, from: found.index, to, sign, format }
  }
  return null
}

/** Marks the words and drops the signs; the caret goes behind them, where one writes on without the mark. */
export function $applyMark({ node, from, to, sign, format }: TypedMark): void {
  const words = node.getTextContent().slice(from + sign.length, to - sign.length)
  const marked = node.splitText(...(from === 0 ? [to] : [from, to]))[from === 0 ? 0 : 1]
  if (!marked) return
  const plain = marked.getFormat()
  marked.setTextContent(words).toggleFormat(format)
  marked.selectEnd().setFormat(plain)
}
