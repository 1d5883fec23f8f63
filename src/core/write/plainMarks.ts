import type { Finding } from '../interview/finding'
import type { Inline, Mark, TextRun } from '../interview/interview'
import type { Path } from './article'
import { unicodeScript } from './unicodeScript'

/** What becomes of a mark where the output has no tag for it. Null: the text can't say it, and the mark is lost. */
export type MarkLoss = 'keep' | 'drop' | ((text: string) => string | null)

/** One way per mark: kept, dropped in silence, or said in other characters, and where that fails dropped with a finding. */
export type MarkLosses = Readonly<Record<Mark, MarkLoss>>

export const asSuperscript: MarkLoss = (text) => unicodeScript(text, 'superscript')
export const asSubscript: MarkLoss = (text) => unicodeScript(text, 'subscript')
/** No character says it. */
export const isLost: MarkLoss = () => null

/** Content with the marks that an output can't keep said otherwise. Adds a finding `<mark>-dropped` for each that is lost. */
export function reduceMarks(content: readonly Inline[], losses: MarkLosses, path: Path, findings: Finding[]): Inline[] {
  let from = 0
  return content.map((inline) => {
    const start = from
    from += 'text' in inline ? inline.text.length : 1
    if (!('text' in inline) || !inline.marks?.length) return inline
    const where = { path: [...path], from: start, to: from }
    return inline.marks.reduce((run, mark) => reduceMark(run, mark, losses[mark], where, findings), inline)
  })
}

function reduceMark(run: TextRun, mark: Mark, loss: MarkLoss, where: Finding['where'], findings: Finding[]): TextRun {
  if (loss === 'keep') return run
  const marks = run.marks?.filter((other) => other !== mark)
  if (loss === 'drop' || run.text.trim() === '') return { ...run, marks }
  const text = loss(run.text)
  if (text === null) {
    // Underlining is looks; the other marks change what is said, such as `10²` or a struck word.
    const severity = mark === 'underline' ? 'hint' : 'check'
    findings.push({ rule: `${mark}-dropped`, severity, values: { text: run.text.slice(0, 60) }, where })
  }
  return { ...run, text: text ?? run.text, marks }
}
