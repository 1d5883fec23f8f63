import type { Mark } from '../../interview/interview'
import type { BlockKind } from './block'

/** The elements of HTML, as far as a reader of texts has to tell them apart. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const VOID = names('area base basefont br col embed frame hr img input link meta param source track wbr')

/** Begin and end a paragraph. */
export const BLOCKS = names(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol option p pre search section select summary table tbody td tfoot th thead title tr ul',
)

/** Their text is seen by nobody who looks at the page, or is no text. */
export const HIDDEN = names(
  'applet audio canvas datalist defs desc embed head iframe metadata noembed noframes noscript object rp script style symbol template title video',
)

/** Serve the page, not the text. */
export const FURNITURE = names('nav footer form button select dialog search menu')

/** End an element before them that was left open, up to the nearest of `within`. */
export const ENDS: Readonly<Record<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }>> = {
  li: { ends: names('li'), within: names('ul ol menu dir') },
  dt: { ends: names('dt dd'), within: names('dl') },
  dd: { ends: names('dt dd'), within: names('dl') },
  tr: { ends: names('tr'), within: names('table') },
  td: { ends: names('td th'), within: names('tr table') },
  th: { ends: names('td th'), within: names('tr table') },
  option: { ends: names('option'), within: names('select') },
}

/** A paragraph or a heading ends a heading that was left open. */
export const HEADINGS = names('h1 h2 h3 h4 h5 h6')

/** An end tag reaches no further out than these, unless it is theirs. */
export const WALLS = names('td th table')

export const MARK_OF: Readonly<Partial<Record<string, Mark>>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
}

export const KIND_OF: Readonly<Partial<Record<string, BlockKind>>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  figcaption: 'caption',
  blockquote: 'quote',
  dt: 'term',
  dd: 'definition',
  td: 'cell',
  th: 'cell',
  pre: 'preformatted',
}
