import type { Mark } from '../../interview/interview'
import { plainText } from '../../interview/views'
import { isAsking } from '../text/requests'
import { endsSentence, endsWithQuestion } from '../text/sentences'
import type { HtmlBlock } from './block'
import { isWholly, leadLength } from './contentParts'

/** A question of a page that sets its questions apart by their look. */
export interface Question {
  block: number
  /** Where it ends; what follows in the same block is the answer. */
  to: number
}

/** What a question may look like, by the block: where such a question would end. Null: it looks otherwise. */
type Look = (block: HtmlBlock, text: string) => number | null

const whole = (mark: Mark): Look => {
  return ({ kind, content }, text) => (kind !== 'heading' && isWholly(content, mark) ? text.length : null)
}
/** A question and its answer in one paragraph: the question is marked, and asks or has lines of its own. */
const lead = (mark: Mark): Look => {
  return ({ kind, content }, text) => {
    const length = kind === 'heading' ? 0 : leadLength(content, mark)
    if (length === text.length) return isWholly(content, mark) ? length : null
    const question = text.slice(0, length)
    const isOnLines = /^ ?\n/u.test(text.slice(length))
    return endsWithQuestion(question) || (isOnLines && endsSentence(question)) ? length : null
  }
}
const heading =
  (level: number): Look =>
  (block, text) =>
    block.level === level ? text.length : null

const LOOKS: readonly Look[] = [
  ...[2, 3, 4, 5, 6].map(heading),
  whole('bold'),
  lead('bold'),
  whole('italic'),
  lead('italic'),
  whole('underline'),
  ({ role }, text) => (role === 'question' ? text.length : null),
  ({ kind }, text) => (kind === 'term' ? text.length : null),
  ({ kind }, text) => (kind === 'quote' ? text.length : null),
]

const LEAST_QUESTIONS = 2
/** Of the questions have a question mark. */
const LEAST_ASKED = 0.45
/** … and where all are sentences, which subheads are not: an interviewer remarks and requests, too. */
const LEAST_ASKED_IN_SENTENCES = 0.15
const MOSTLY = 0.9
const FEWEST_SENTENCES = 4
/** Of the questions are followed by an answer. */
const LEAST_ANSWERED = 0.7
/** Of answers set as quotations, and of these below a question. */
const FEWEST_QUOTED = 3
const MOSTLY_ASKING = 0.7
/** Longer ones open no interview. */
const LONGEST_QUESTION = 700
const LONGEST_SUBHEAD = 70

/**
 * The questions of a text that names nobody: bold, italic or as headings, in a paragraph of their own or at the start of
 * the answer's. Of several looks the one with most questions that are answered counts. Null: no look holds questions.
 * @param isLeftOut blocks that belong to no conversation: the headline
 */
export function questionsOf(
  blocks: readonly HtmlBlock[],
  isLeftOut: (block: HtmlBlock, index: number) => boolean,
): Question[] | null {
  const texts = blocks.map(({ content }) => plainText(content))
  let best: Question[] | null = aboveQuotes(blocks, texts, isLeftOut)
  let most = best ? scoreOf(best, texts) : 0
  for (const look of LOOKS) {
    const found = blocks.flatMap((block, index): Question[] => {
      const to = isLeftOut(block, index) ? null : look(block, texts[index] ?? '')
      return to === null ? [] : [{ block: index, to }]
    })
    const opening = found.findIndex(({ to }) => to <= LONGEST_QUESTION)
    if (opening === -1) continue
    const questions = withoutStandfirst(
      found.slice(opening).filter((question, index) => !isSubhead(question, found[opening + index + 1], texts)),
      texts,
    )
    const score = scoreOf(questions, texts)
    if (score <= most) continue
    most = score
    best = questions
  }
  return best
}

/**
 * What asks right above what is set as a quotation: the answers have the look. Null where they are quotations of an article, which stand below
 * other sentences as well.
 */
function aboveQuotes(
  blocks: readonly HtmlBlock[],
  texts: readonly string[],
  isLeftOut: (block: HtmlBlock, index: number) => boolean,
): Question[] | null {
  const isQuote = (index: number) => blocks[index]?.kind === 'quote'
  const above = blocks.flatMap((block, index) =>
    isQuote(index + 1) && !isQuote(index) && !isLeftOut(block, index) ? [index] : [],
  )
  const asking = above.filter((index) => {
    const text = texts[index] ?? ''
    return text.length <= LONGEST_QUESTION && isAsking(text)
  })
  const isInterview = asking.length >= FEWEST_QUOTED && asking.length >= above.length * MOSTLY_ASKING
  return isInterview ? asking.map((block) => ({ block, to: texts[block]?.length ?? 0 })) : null
}

/** A standfirst may look like the questions: what asks nothing right above the first of them. */
function withoutStandfirst(questions: readonly Question[], texts: readonly string[]): Question[] {
  const asks = ({ block, to }: Question) => (texts[block] ?? '').slice(0, to).includes('?')
  const first = questions.findIndex(asks)
  const isAbove = questions
    .slice(0, first)
    .every(({ block, to }, index) => to === texts[block]?.length && questions[index + 1]?.block === block + 1)
  return first > 0 && isAbove ? questions.slice(first) : [...questions]
}

/** A few words without a stop right above a question part the text. */
function isSubhead({ block, to }: Question, next: Question | undefined, texts: readonly string[]): boolean {
  const text = (texts[block] ?? '').slice(0, to)
  return next?.block === block + 1 && text.length <= LONGEST_SUBHEAD && !endsSentence(text) && !text.endsWith(':')
}

function scoreOf(questions: readonly Question[], texts: readonly string[]): number {
  const rounds = roundsOf(questions, texts)
  if (rounds.length < LEAST_QUESTIONS) return 0
  const asked = rounds.filter(({ isAsked }) => isAsked).length / rounds.length
  const answered = rounds.filter(({ isAnswered }) => isAnswered).length / rounds.length
  if (asked < leastAsked(rounds) || answered < LEAST_ANSWERED) return 0
  return rounds.length * (asked + answered)
}

function leastAsked(rounds: readonly Round[]): number {
  if (rounds.length === LEAST_QUESTIONS) return 1
  const sentences = rounds.filter(({ isSentence }) => isSentence).length
  const areSentences = rounds.length >= FEWEST_SENTENCES && sentences >= rounds.length * MOSTLY
  return areSentences ? LEAST_ASKED_IN_SENTENCES : LEAST_ASKED
}

interface Round {
  isAsked: boolean
  isAnswered: boolean
  isSentence: boolean
}

/** Questions that follow each other without an answer are one. */
function roundsOf(questions: readonly Question[], texts: readonly string[]): Round[] {
  const rounds: Round[] = []
  let isOpen = false
  questions.forEach(({ block, to }, index) => {
    const text = texts[block] ?? ''
    const isAsked = text.slice(0, to).includes('?')
    const isSentence = endsSentence(text.slice(0, to))
    const next = questions[index + 1]?.block ?? texts.length
    const isAnswered = to < text.length || next > block + 1
    const last = rounds.at(-1)
    if (isOpen && last) rounds[rounds.length - 1] = { isAsked: isAsked || last.isAsked, isAnswered, isSentence }
    else rounds.push({ isAsked, isAnswered, isSentence })
    isOpen = !isAnswered
  })
  return rounds
}
