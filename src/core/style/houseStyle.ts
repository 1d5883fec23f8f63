import type { HouseStyle } from './houseStyleSchema'

export const LABELS = ['every-turn', 'full-then-short', 'initials', 'none'] as const
export const EMPHASES = ['labels-bold', 'question-bold', 'question-set-apart'] as const
export const QUOTES = ['low-high', 'guillemets-in', 'guillemets-out', 'high'] as const

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

/** Styles that are known besides the four. The first of a name counts: what this machine keeps comes before what a draft brings. */
export type OwnStyles = readonly (HouseStyle | undefined)[]

/** A style by its name; a name nobody knows (from another machine, or edited by hand) gives the default. */
export function houseStyle(name: string, own: OwnStyles = []): HouseStyle {
  return knownStyle(name, own) ?? styles[DEFAULT_STYLE]
}

/** The same; undefined where nobody knows the name. */
export function knownStyle(name: string, own: OwnStyles = []): HouseStyle | undefined {
  return isStyleName(name) ? styles[name] : own.find((style) => style?.name === name)
}
