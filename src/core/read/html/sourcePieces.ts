import { plainText } from '../../interview/views'
import type { HtmlBlock } from './block'
import type { LeadLabel } from './leadLabels'
import type { Question } from './questionStyle'
import type { Piece } from './sourceText'

export interface Marking {
  /** Blocks that stay out of the text: subheads, captions. */
  left: ReadonlySet<number>
  questions: readonly Question[]
  labels: readonly LeadLabel[]
  /** Blocks that bring their own label. */
  labelled: ReadonlySet<number>
  /** Said before questions and answers without a name. */
  cues: Cues
}

export interface Cues {
  question: string
  answer: string
}

const CUES: readonly Cues[] = [
  { question: 'Q', answer: 'A' },
  { question: 'Frage', answer: 'Antwort' },
]
const INITIALS = /^(?:\p{Lu}\.\s?)+$/u

/** Words for questions and answers that the text itself does not use as labels. */
export function freeCues(text: string): Cues {
  const isUsed = ({ question, answer }: Cues) =>
    new RegExp(`(?:^|\\n)(?:${question}|${answer})\\s*[.:]`, 'iu').test(text)
  return CUES.find((cues) => !isUsed(cues)) ?? { question: 'Interviewer', answer: 'Interviewee' }
}

/** The text for the reader of plain text, a line per block: what only the look of the page says, it gets as words. */
export function sourcePieces(blocks: readonly HtmlBlock[], marking: Marking): Piece[] {
  const questions = new Map(marking.questions.map((question) => [question.block, question]))
  const labels = new Map(marking.labels.map((label) => [label.block, label]))
  const pieces: Piece[] = []
  let turn: 'none' | 'question' | 'answer' = 'none'
  const say = (next: typeof turn, cue: string, block: number) => {
    if (turn !== next && !marking.labelled.has(block)) pieces.push({ added: `${cue}: ` })
    turn = next
  }
  blocks.forEach((block, index) => {
    if (marking.left.has(index)) return
    const text = plainText(block.content)
    const question = questions.get(index)
    if (pieces.length > 0) pieces.push({ added: '\n\n' })
    if (question) {
      say('question', marking.cues.question, index)
      pieces.push({ block: index, from: 0, to: question.to })
      if (question.to === text.length) return
      pieces.push({ added: '\n\n' })
      say('answer', marking.cues.answer, index)
      pieces.push({ block: index, from: question.to, to: text.length })
      return
    }
    if (turn === 'question') say('answer', marking.cues.answer, index)
    pieces.push(...labelPieces(index, text, labels.get(index)))
  })
  return pieces
}

/** A label gets its colon; a full stop or a dash in its place gives way to it. */
function labelPieces(block: number, text: string, label: LeadLabel | undefined): Piece[] {
  if (!label) return [{ block, from: 0, to: text.length }]
  const written = text.slice(0, label.to)
  const name = INITIALS.test(written) ? written : written.replace(/[.–—-]$/u, '')
  const rest = text.slice(label.to)
  const dash = /^\s*[–—|-]\s+/u.exec(rest)?.[0].length ?? 0
  return [{ block, from: 0, to: name.length }, { added: ': ' }, { block, from: label.to + dash, to: text.length }]
}
