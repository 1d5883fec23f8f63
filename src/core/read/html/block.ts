import type { Inline } from '../../interview/interview'

/** What a piece of text is in its page. `cell`: of a table; `term`, `definition`: of a `dl`. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'caption'
  | 'quote'
  | 'term'
  | 'definition'
  | 'cell'
  | 'preformatted'

/** What the page itself says about a text by a class, `rel` or `itemprop`. */
export type BlockRole = 'byline' | 'date' | 'question' | 'furniture'

/** One paragraph of a page, in the order of the page. Never without words. */
export interface HtmlBlock {
  kind: BlockKind
  /** Of a heading: 1 to 6, else 0. */
  level: number
  /** The outermost list it stands in. */
  list: { id: number; ordered: boolean } | null
  /** Of an item or a row: paragraphs with the same number belong to one. */
  group: number
  /** Paragraphs with the same number stand in one cell of a table; 0 outside of tables. */
  cell: number
  role: BlockRole | null
  /** Of a `time` element: YYYY-MM-DD. */
  date: string | null
  /** In `main` or `article`. */
  isMain: boolean
  /** A rule (`hr`) stands before it. */
  afterRule: boolean
  content: Inline[]
}

export interface HtmlPage {
  blocks: HtmlBlock[]
  /** Items of lists inside of lists. */
  nestedItems: number
  /** What `meta` says of the day it was published: YYYY-MM-DD. */
  date: string | null
}
