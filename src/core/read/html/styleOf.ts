import type { Mark } from '../../interview/interview'

/** What a `style` attribute says that matters to a text. A mark that is true is set, one that is false is taken away. */
export interface StyleOf {
  marks: Partial<Record<Mark, boolean>>
  isHidden: boolean
  /** Word's list paragraphs: `l0 level1 lfo1`. */
  wordList: { id: string; level: number } | null
  /** Word's number or bullet before a list paragraph, which is no text. */
  isListNumber: boolean
}

const NOTHING: StyleOf = { marks: {}, isHidden: false, wordList: null, isListNumber: false }
const WORD_LIST = /^(l\d+) level(\d)/u

/** Reads inline styles. Anything it does not know is dropped. */
export function styleOf(style: string | undefined): StyleOf {
  if (style === undefined || !style.includes(':')) return NOTHING
  const found: StyleOf = { ...NOTHING, marks: {} }
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0) note(found, declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim())
  }
  return found
}

function note(found: StyleOf, property: string, written: string): void {
  const value = written.replace(/\s*!important$/u, '')
  switch (property) {
    case 'font-weight':
      if (/^(?:bold|bolder|normal|lighter|\d+)$/u.test(value))
        found.marks.bold = /^(?:bold|[6-9]\d\d|1000)/u.test(value)
      break
    case 'font-style':
      if (/^(?:italic|oblique|normal)/u.test(value)) found.marks.italic = value !== 'normal'
      break
    case 'text-decoration':
    case 'text-decoration-line':
      // A child's "none" does not take the line of its parent away.
      if (value.includes('underline')) found.marks.underline = true
      if (value.includes('line-through')) found.marks.strike = true
      break
    case 'vertical-align':
      if (/^(?:super|sub|baseline)$/u.test(value)) {
        found.marks.superscript = value === 'super'
        found.marks.subscript = value === 'sub'
      }
      break
    case 'display':
    case 'visibility':
      if (value === 'none' || value === 'hidden') found.isHidden = true
      break
    case 'mso-hide':
      if (value === 'all') found.isHidden = true
      break
    case 'mso-list':
      noteWordList(found, value)
      break
  }
}

function noteWordList(found: StyleOf, value: string): void {
  if (value === 'ignore') found.isListNumber = true
  const list = WORD_LIST.exec(value)
  if (list) found.wordList = { id: list[1] ?? '', level: Number(list[2]) }
}
