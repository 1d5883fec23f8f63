import type { Inline, Mark, TextRun } from '../interview/interview'
import { MARKS } from '../interview/marks'
import { hasWord } from '../interview/views'

/** How an output says what stands in a line. Everything takes finished output and gives finished output. */
export interface InlineForm<Output> {
  text: (run: TextRun) => Output
  break: () => Output
  link: (inner: Output[], href: string) => Output
  /** Null: the output can't say that a passage is in another language. */
  lang: ((inner: Output[], lang: string) => Output) | null
  marks: Readonly<Record<Mark, (inner: Output[]) => Output>>
}

/** A run, or a line break that carries what the runs at its sides have in common, so that it splits no link and no mark. */
interface Piece<Output> {
  output: Output
  isBlank: boolean
  run: Omit<TextRun, 'text'>
}

interface Layer<Output> {
  of: (run: Omit<TextRun, 'text'>) => string | undefined
  wrap: (inner: Output[], value: string) => Output
}

/**
 * Makes what gives inline content in the form of an output. What neighbouring runs share is said once around them (the link
 * outside, then the language, then the marks in the order of `MARKS`), so it nests and never repeats. Links must have been
 * checked (`composeArticle`).
 */
export function nestInline<Output>(form: InlineForm<Output>): (content: readonly Inline[]) => Output[] {
  const layers: Layer<Output>[] = [
    { of: (run) => run.link, wrap: form.link },
    ...(form.lang ? [{ of: langOf, wrap: form.lang }] : []),
    ...MARKS.map((mark) => ({ of: markOf(mark), wrap: form.marks[mark] })),
  ]
  const outermostLast = layers.toReversed()
  const alone = (inline: Inline): Output => {
    if (!('text' in inline)) return form.break()
    let output = form.text(inline)
    if (isPlain(inline)) return output
    for (const { of, wrap } of outermostLast) {
      const value = of(inline)
      if (value !== undefined) output = wrap([output], value)
    }
    return output
  }
  return (content) => {
    // An empty run would part what its neighbours share.
    const filled = content.every(isFilled) ? content : content.filter(isFilled)
    if (filled.every(standsAlone)) return filled.map(alone)
    const pieces = filled.map((inline, index): Piece<Output> => {
      if ('text' in inline) return { output: form.text(inline), isBlank: !hasWord(inline.text), run: inline }
      return { output: form.break(), isBlank: true, run: shared(filled[index - 1], filled[index + 1]) }
    })
    return nest(pieces, layersIn(pieces, layers))
  }
}

/** Whether nothing that a part of a line has could be said together with its neighbours: true of a word in bold in its sentence. */
function standsAlone(inline: Inline, index: number, all: readonly Inline[]): boolean {
  if (isPlain(inline)) return true
  if (!('text' in inline) || !hasWord(inline.text)) return false
  const next = all[index + 1]
  if (next === undefined) return true
  if (!('text' in next)) return false
  const { link, lang, marks } = next
  if ((link !== undefined && link === inline.link) || (lang !== undefined && lang === inline.lang)) return false
  return !marks || !inline.marks?.some((mark) => marks.includes(mark))
}

/** As most of a text is. */
function isPlain(inline: Inline): boolean {
  return !('text' in inline) || !(inline.link || inline.lang || inline.marks?.length)
}

function isFilled(inline: Inline): boolean {
  return !('text' in inline) || inline.text !== ''
}

function shared(before: Inline | undefined, after: Inline | undefined): Omit<TextRun, 'text'> {
  if (!before || !after || !('text' in before) || !('text' in after)) return {}
  return {
    ...(before.link === after.link && { link: before.link }),
    ...(before.lang === after.lang && { lang: before.lang }),
    marks: before.marks?.filter((mark) => after.marks?.includes(mark)),
  }
}

const langOf: Layer<never>['of'] = (run) => run.lang

function markOf(mark: Mark): Layer<never>['of'] {
  return (run) => (run.marks?.includes(mark) ? mark : undefined)
}

/** Of all layers only those that these pieces have: each one is a pass over them. */
function layersIn<Output>(pieces: readonly Piece<Output>[], layers: readonly Layer<Output>[]): Layer<Output>[] {
  return layers.filter(({ of }) => pieces.some(({ run }) => of(run) !== undefined))
}

function nest<Output>(pieces: readonly Piece<Output>[], [layer, ...inner]: readonly Layer<Output>[]): Output[] {
  if (!layer) return pieces.map(({ output }) => output)
  return groupsBy(pieces, layer.of).flatMap(({ value, members }) => {
    const nested = nest(members, inner)
    // A link around a space alone would be one without a name.
    if (value === undefined || members.every(({ isBlank }) => isBlank)) return nested
    return [layer.wrap(nested, value)]
  })
}

function groupsBy<Output>(pieces: readonly Piece<Output>[], of: Layer<Output>['of']) {
  const groups: { value: string | undefined; members: Piece<Output>[] }[] = []
  for (const piece of pieces) {
    const value = of(piece.run)
    const last = groups.at(-1)
    if (last && last.value === value) last.members.push(piece)
    else groups.push({ value, members: [piece] })
  }
  return groups
}
