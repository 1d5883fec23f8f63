import type { Inline } from '../../../core/interview/interview'
import { plainText } from '../../../core/interview/views'

const PARAGRAPH_END = /\n[^\S\n]*\n\s*/u

/** A biography as plain text for a field: a blank line between paragraphs, a line feed for a break. */
export function bioToText(bio: readonly Inline[][]): string {
  return bio.map(plainText).join('\n\n')
}

/** Back from the field. A paragraph whose words stayed the same keeps its marks and links. */
export function bioFromText(text: string, before: readonly Inline[][]): Inline[][] {
  const kept = new Map(before.map((paragraph) => [plainText(paragraph), paragraph]))
  return text
    .replace(/\r\n?/g, '\n')
    .split(PARAGRAPH_END)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => kept.get(paragraph) ?? inlinesOf(paragraph))
}

function inlinesOf(paragraph: string): Inline[] {
  return paragraph
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ break: true } as const] : []),
      ...(line ? [{ text: line }] : []),
    ])
}
