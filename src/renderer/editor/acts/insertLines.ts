import type { RangeSelection } from 'lexical'

/** Words only, a line a paragraph, in place of what is selected. */
export function $insertLines(selection: RangeSelection, lines: readonly string[]): void {
  lines.forEach((line, index) => {
    if (index > 0) selection.insertParagraph()
    selection.insertText(line)
  })
}
