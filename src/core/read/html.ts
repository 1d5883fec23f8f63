import type { NewId } from '../interview/create'
import type { Finding } from '../interview/finding'
import type { Inline } from '../interview/interview'
import { plainText, turnsOf } from '../interview/views'
import type { HtmlBlock, HtmlPage } from './html/block'
import { leadLabelsOf } from './html/leadLabels'
import { markPage } from './html/markPage'
import { type Page, pageReading } from './html/pageReading'
import { partPage } from './html/partPage'
import { questionsOf } from './html/questionStyle'
import { readPage } from './html/readPage'
import { freeCues, type Marking, sourcePieces } from './html/sourcePieces'
import { SourceText } from './html/sourceText'
import { withoutCues } from './html/withoutCues'
import type { Reader, Reading } from './reading'
import { readText } from './text'

/** A way to read a page, and what the reader of plain text made of it. */
interface Attempt {
  marking: Marking
  source: SourceText
  reading: Reading
}

/**
 * Reads HTML: a saved page, a text from the clipboard, what our own writers wrote. Labels go through the same decision as in
 * plain text; what only the look says (bold questions, questions as headings, names without a colon) is put into words
 * for it, and marks, lists and captions are found again in what it made of them. What serves the page, its navigation for
 * one, lies in notes at the end. Nothing in the HTML is run or fetched. See `Reader` for what it keeps to.
 */
export const readHtml: Reader = (html, options) => readBlocks(readPage(html), options)

/** The same for a page whose blocks are known. */
export function readBlocks({ blocks: all, nestedItems, date }: HtmlPage, { newId }: { newId: NewId }): Reading {
  const { text: blocks, aside } = partPage(all)
  const labels = leadLabelsOf(blocks)
  const marked = markPage(blocks, labels)
  const notes = [...marked.dates.map((index) => blocks[index]?.content ?? []), ...aside.map(linesOf)]
  const page: Page = { blocks, marked: { ...marked, date: marked.date ?? date }, aside: notes }
  const left = new Set([...marked.between, ...marked.dates, ...(marked.byline === null ? [] : [marked.byline])])

  const spoken = attempt(blocks, { left, labels, questions: [], labelled: new Set(), cues: freeCues('') }, newId)
  const asked = questionAttempt(page, spoken, newId)
  const attempts = asked ? [asked, spoken] : [spoken]
  const [best = spoken, second] = attempts.sort((a, b) => turnCount(b) - turnCount(a))
  const prose = spoken.reading.other ? { ...spoken, reading: spoken.reading.other } : null
  const other = second && turnCount(second) > 0 ? second : turnCount(best) > 0 ? (prose ?? spoken) : null
  const inPage = ({ reading, source, marking }: Attempt) => pageReading(reading, source, page, marking.left, newId)
  const reading = inPage(best)
  return {
    ...reading,
    findings: [...reading.findings, ...flattened(nestedItems)],
    other: other && inPage(other),
  }
}

function attempt(blocks: readonly HtmlBlock[], marking: Marking, newId: NewId): Attempt {
  const source = new SourceText(blocks, sourcePieces(blocks, marking))
  const reading = readText(source.text, { newId })
  return { marking, source, reading: marking.questions.length > 0 ? withoutCues(reading, marking.cues) : reading }
}

/** Reads the page with the questions that its look sets apart, if it does. */
function questionAttempt({ blocks, marked }: Page, spoken: Attempt, newId: NewId): Attempt | null {
  const isLeftOut = (block: HtmlBlock, index: number) =>
    index === marked.headline || (spoken.marking.left.has(index) && block.kind !== 'heading')
  const questions = questionsOf(blocks, isLeftOut)
  if (!questions) return null
  const asking = new Set(questions.map(({ block }) => block))
  const left = new Set([...spoken.marking.left].filter((index) => !asking.has(index)))
  const labels = spoken.marking.labels.filter(({ block }) => !asking.has(block))
  const labelled = labelledBlocks(blocks, spoken, asking)
  return attempt(blocks, { left, labels, questions, labelled, cues: freeCues(spoken.source.text) }, newId)
}

const LABEL = /^(?:\d{1,3}[.)]\s)?(\p{L}[^:?!]{0,45}?)\s?[:：]\s/u

/** Blocks that begin with a label: one that the reader of plain text found, or one that recurs among the questions. */
function labelledBlocks(
  blocks: readonly HtmlBlock[],
  { reading, source }: Attempt,
  asking: ReadonlySet<number>,
): Set<number> {
  const labelOf = (index: number) => LABEL.exec(plainText(blocks[index]?.content ?? []))?.[1]
  const counts = new Map<string, number>()
  for (const label of [...asking].flatMap((index) => labelOf(index) ?? []))
    counts.set(label, (counts.get(label) ?? 0) + 1)
  const labelled = new Set([...asking].filter((index) => (counts.get(labelOf(index) ?? '') ?? 0) > 1))
  source.startOver()
  for (const { speaker, blocks: own } of turnsOf(reading.interview)) {
    const [first] = own
    const [at] = speaker !== null && first?.type === 'paragraph' ? source.place(plainText(first.content)) : []
    if (at && at.from > 0) labelled.add(at.block)
  }
  return labelled
}

function turnCount({ reading }: Attempt): number {
  return turnsOf(reading.interview).length
}

/** A stretch of the page as one note, a line per block. */
function linesOf(blocks: readonly HtmlBlock[]): Inline[] {
  return blocks.flatMap(({ content }, index): Inline[] => (index > 0 ? [{ break: true }, ...content] : content))
}

function flattened(count: number): Finding[] {
  return count === 0 ? [] : [{ rule: 'list-flattened', severity: 'hint', values: { count }, where: null }]
}
