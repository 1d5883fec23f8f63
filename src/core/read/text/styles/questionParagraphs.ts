import { type Candidate, unnamedPlace } from '../candidate'
import { isAsking } from '../requests'
import { isThanks } from '../thanks'
import { type Line, linesOf } from './lines'

const EMPHASISED = /^(\*{1,3}|_{1,2})(?=[^\s*_]).*[^\s*_]\1$/u
const HEADING = /^#{1,6} +(?=\S)/u
const NUMBERED = /^(\d{1,4})[.)] ?(?=\S)/u
const YOU =
  /(?:^|[^\p{L}])(?:you|your|yours|yourself|Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer|du|dir|dich|dein|deine|deinen|deinem|deiner|ihr|euch|euer|eure|euren)(?=[^\p{L}]|$)/u
const ME =
  /(?:^|[^\p{L}])(?:I|I['’]\p{Ll}+|me|my|we|we['’]\p{Ll}+|our|us|ich|mir|mich|mein|meine|meinen|meinem|meiner|wir|uns|unser|unsere)(?=[^\p{L}]|$)/iu

const FEWEST_QUESTIONS = 2
const LONGEST_QUESTION = 700
/** A question of this length needs no "you". */
const SHORT_QUESTION = 220
const LONGEST_OPENING = 5000
const MOST_PARAGRAPHS_PER_ANSWER = 9
/** Of the questions have one paragraph of answer. */
const MOSTLY_EVEN = 0.6

/**
 * Questions as paragraphs of their own, with the answers below and no names: what is left of bold or heading questions
 * in plain text. They are the numbered or emphasised paragraphs if there are such, else those that ask.
 */
export function questionParagraphs(text: string): Candidate[] {
  const lines = linesOf(text)
  const found = [numbered, headings, emphasised, asking]
    .map((select) => select(lines))
    .find((questions) => isInterview(lines, questions))
  return found ? placesOf(lines, found) : []
}

/** Indexes of lines. */
type Questions = ReadonlySet<number>

function indexesOf(lines: readonly Line[], test: (line: Line) => boolean): Set<number> {
  return new Set(lines.flatMap((line, index) => (test(line) ? [index] : [])))
}

/** Numbers that count up from one, with text between. */
function numbered(lines: readonly Line[]): Questions {
  const asking = counting(lines, ({ text }) => isAsking(text))
  const all = counting(lines, () => true)
  // An answer may count its points as well.
  const found = asking.size < all.size ? all : asking
  const asks = [...found].filter((index) => lines[index]?.text.includes('?')).length
  return found.size > 2 && asks >= found.size / 2 ? found : new Set()
}

function counting(lines: readonly Line[], counts: (line: Line) => boolean): Set<number> {
  const found = new Set<number>()
  let next = 1
  for (const [index, line] of lines.entries()) {
    if (Number(NUMBERED.exec(line.text)?.[1]) !== next || !counts(line)) continue
    found.add(index)
    next += 1
  }
  return found
}

function headings(lines: readonly Line[]): Questions {
  return mostlyAsking(
    lines,
    indexesOf(lines, (line) => HEADING.test(line.text)),
  )
}

function emphasised(lines: readonly Line[]): Questions {
  return mostlyAsking(
    lines,
    indexesOf(lines, (line) => EMPHASISED.test(line.text)),
  )
}

function mostlyAsking(lines: readonly Line[], found: Questions): Questions {
  const asks = [...found].filter((index) => isAsking(lines[index]?.text ?? '')).length
  return asks >= 2 && asks >= found.size / 3 ? found : new Set()
}

function asking(lines: readonly Line[]): Questions {
  const all = indexesOf(lines, (line) => line.text.length <= LONGEST_QUESTION && isAsking(line.text))
  const addressed = new Set([...all].filter((index) => isAddressed(lines[index]?.text ?? '')))
  // Where each answer is one paragraph, a question without "you" is a turn too, and not the rhetoric of an answer.
  return withStatements(evenness(all, lines) > evenness(addressed, lines) ? all : addressed, lines)
}

/**
 * Whoever asks may also say something ("Sie waren damals Lehrling."). Where all else takes turns paragraph by paragraph, that is what speaks to
 * somebody in a question's place and is shorter than the answer below.
 */
function withStatements(questions: Questions, lines: readonly Line[]): Questions {
  if (evenness(questions, lines) < MOSTLY_EVEN) return questions
  const order = [...questions]
  const found = order.flatMap((index, nth) => {
    const next = order[nth + 1] ?? index
    const places =
      (next - index) % 2 === 0 ? Array.from({ length: (next - index) / 2 - 1 }, (_, n) => index + 2 * (n + 1)) : []
    return places.every((place) => isRemark(lines, place)) ? places : []
  })
  return new Set([...order, ...found].sort((a, b) => a - b))
}

function isRemark(lines: readonly Line[], index: number): boolean {
  const [text = '', answer = ''] = [lines[index]?.text, lines[index + 1]?.text]
  return (
    YOU.test(text) && !ME.test(text) && text.length <= SHORT_QUESTION && text.length < answer.length && ME.test(answer)
  )
}

/** The share of questions with one paragraph of answer before the next one. */
function evenness(questions: Questions, lines: readonly Line[]): number {
  const even = [...questions].filter(
    (index) => !questions.has(index + 1) && (questions.has(index + 2) || index + 2 >= lines.length),
  )
  return even.length / questions.size
}

function isAddressed(text: string): boolean {
  return YOU.test(text) || (text.length <= SHORT_QUESTION && !ME.test(text))
}

/** Whether these questions make an interview: each has its answer, they speak to somebody, and somebody answers as "I". */
function isInterview(lines: readonly Line[], questions: Questions): boolean {
  const order = [...questions]
  const groups = order.filter((index) => !questions.has(index - 1))
  const first = groups[0] ?? 0
  if (groups.length < FEWEST_QUESTIONS || (lines[first]?.start ?? 0) > LONGEST_OPENING) return false
  const answers = lines.filter((_, index) => index > first && !questions.has(index))
  if (answers.length < groups.length - 1 || answers.length > groups.length * MOST_PARAGRAPHS_PER_ANSWER) return false
  const addressed = order.filter((index) => YOU.test(lines[index]?.text ?? '')).length
  const spoken = answers.filter((line) => ME.test(line.text)).length
  return (
    addressed >= order.length * 0.4 &&
    spoken >= answers.length * 0.35 &&
    lengthOf(answers) > lengthOf(lines.filter((_, index) => questions.has(index)))
  )
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0)
}

function placesOf(lines: readonly Line[], questions: Questions): Candidate[] {
  const [first = 0] = questions
  return lines.flatMap((line, index) => {
    const asks = questions.has(index)
    // Who asked gives thanks in the end.
    if (index === lines.length - 1 && isThanks(line.text)) return [unnamedPlace(line.start, line.start, 'statement')]
    if (index < first || (index > first && questions.has(index - 1) === asks)) return []
    if (!asks) return [unnamedPlace(line.start, line.start, 'answer')]
    const mark = EMPHASISED.exec(line.text)?.[1] ?? ''
    const length = mark.length + (HEADING.exec(line.text)?.[0].length ?? 0)
    return [{ ...unnamedPlace(line.start, line.start + length, 'question'), emphasis: mark }]
  })
}
