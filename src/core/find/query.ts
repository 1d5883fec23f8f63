/** Where to look. Outside of `all` only turns are looked at. */
export type FindScope =
  | { kind: 'all' }
  | { kind: 'questions' }
  | { kind: 'answers' }
  /** A person's id. */
  | { kind: 'speaker'; person: string }

export interface FindQuery {
  text: string
  matchCase: boolean
  wholeWord: boolean
  /** `text` is a regular expression, and a replacement may name its groups. */
  expression: boolean
  scope: FindScope
}

/** Null: nothing to look for. `invalid`: no regular expression. */
export type Compiled = { pattern: RegExp } | 'invalid' | null

/** The pattern of a query, global and Unicode-aware. `^` and `$` are the edges of a line. */
export function compileQuery({ text, matchCase, wholeWord, expression }: Omit<FindQuery, 'scope'>): Compiled {
  if (text === '') return null
  const source = expression ? text : literal(text)
  const whole = wholeWord ? `(?<![\\p{L}\\p{M}\\p{N}_])(?:${source})(?![\\p{L}\\p{M}\\p{N}_])` : source
  try {
    // Alone first: what is put around it must not make an expression of half of one.
    if (expression) new RegExp(text, 'u')
    return { pattern: new RegExp(whole, matchCase ? 'gmu' : 'gimu') }
  } catch (error) {
    if (error instanceof SyntaxError) return 'invalid'
    throw error
  }
}

const SPACES = '[ \\u00A0\\u202F]'
const SINGLE_MARKS = "['‘’‚‛‹›]"
const DOUBLE_MARKS = '["„“”‟«»]'

/** What a keyboard can type finds what typography has made of it. */
function literal(text: string): string {
  return text
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll(' ', SPACES)
    .replaceAll("'", SINGLE_MARKS)
    .replaceAll('"', DOUBLE_MARKS)
}
