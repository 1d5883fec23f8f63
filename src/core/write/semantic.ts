import type { Interview } from '../interview/interview'
import { composeArticle } from './article'
import { articleHtml } from './articleHtml'
import { leftOut } from './pictureFindings'
import type { WriteOptions, Written } from './written'

export interface SemanticOptions extends WriteOptions {
  /** A CMS has a field of its own for the headline, so it is left out unless asked for; it is the `h1` then. */
  withHeadline?: boolean
}

/**
 * The interview as an `article` element with `figure`, `aside` and `blockquote`, for a CMS that keeps classes. They are
 * named in docs/semantic-html.md; `SEMANTIC_STYLE` goes with them. Pictures are shown where `assets` has an address for
 * them; without it they are left out with a finding, and their captions stay.
 */
export function writeSemantic(source: Interview, options: SemanticOptions): Written {
  const { article, findings } = composeArticle(source, options.style)
  const own = { name: 'interview', withHeadline: options.withHeadline ?? false }
  const { html, findings: missing } = articleHtml(article, options, own)
  return { content: `${html}\n`, findings: [...findings, ...leftOut(missing, options.assets)] }
}

/** The style sheet for `writeSemantic`: it says what is what and leaves type and colour to the site. */
export const SEMANTIC_STYLE = `.interview .kicker,.interview .byline,.interview .credit{font-size:.85em;opacity:.75}
.interview .standfirst{font-size:1.2em}
.interview .turn{margin-top:1.2em}.interview .turn.question{margin-top:2em}
.interview .turn>:first-child{margin-top:0}
.interview .speaker,.interview.question-bold .question strong{font-weight:700}
.interview.question-set-apart .question{border-top:1px solid;padding-top:1.2em}
.interview .alone{margin-bottom:.2em}
.interview figure{margin:2em 0}.interview img{max-width:100%;height:auto}
.interview .pull blockquote{margin:0;font-size:1.4em;font-style:italic}
.interview .box,.interview .bio{margin:2em 0;border-top:2px solid;padding-top:1em}
.interview .bio .name{font-weight:700}.interview .bio img{float:right;width:8em;margin:0 0 1em 1em}
`
