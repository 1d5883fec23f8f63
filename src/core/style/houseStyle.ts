/** How a house prints its interviews. A style is data: one switch changes all outputs, never the text. */
export interface HouseStyle {
  name: StyleName
  /** Which label stands before a turn. */
  labels: 'none' | 'every-turn' | 'full-then-short' | 'initials'
  emphasis: 'question-bold' | 'labels-bold' | 'question-set-apart'
  /** Between label and text, trailing space included. */
  separator: string
  /** Questions as headings in HTML: only where there are few and they are short. */
  headings: boolean
  quotes: 'low-high' | 'guillemets-in' | 'guillemets-out' | 'high'
}

export const STYLE_NAMES = ['every-turn', 'full-then-short', 'initials', 'question-bold'] as const
export type StyleName = (typeof STYLE_NAMES)[number]

const base = { emphasis: 'labels-bold', separator: ': ', headings: false, quotes: 'low-high' } as const

const styles: Readonly<Record<StyleName, HouseStyle>> = {
  'every-turn': { ...base, name: 'every-turn', labels: 'every-turn' },
  'full-then-short': { ...base, name: 'full-then-short', labels: 'full-then-short' },
  initials: { ...base, name: 'initials', labels: 'initials' },
  'question-bold': { ...base, name: 'question-bold', labels: 'none', emphasis: 'question-bold' },
}

export const DEFAULT_STYLE: StyleName = 'every-turn'

export function isStyleName(name: string): name is StyleName {
  return (STYLE_NAMES as readonly string[]).includes(name)
}

/** A style by its name; a name nobody knows (from a newer program, or edited by hand) gives the default. */
export function houseStyle(name: string): HouseStyle {
  return styles[isStyleName(name) ? name : DEFAULT_STYLE]
}
