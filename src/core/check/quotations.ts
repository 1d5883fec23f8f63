/** The kinds of quotation marks a house may use, and the straight ones of a keyboard. */
export type QuotationKind = 'low-high' | 'guillemets-in' | 'guillemets-out' | 'high' | 'straight'

interface Marks {
  kind: QuotationKind
  open: string
  close: string
  /** What is taken for its end although it belongs to another kind. */
  wrong: string
}

/** Only double marks: a single one may be an apostrophe. */
const KINDS: readonly Marks[] = [
  { kind: 'low-high', open: '„', close: '“', wrong: '”"' },
  { kind: 'guillemets-in', open: '»', close: '«', wrong: '"' },
  { kind: 'guillemets-out', open: '«', close: '»', wrong: '"' },
  { kind: 'high', open: '“', close: '”', wrong: '“"' },
  { kind: 'straight', open: '"', close: '"', wrong: '”' },
]
const MARK = /[„“”»«"]/gu
const INCHES = /\d$/u

/** A mark in one of several texts. */
export interface MarkAt {
  nth: number
  at: number
  mark: string
}

export interface Quotation {
  kind: QuotationKind
  open: MarkAt
  close: MarkAt
  /** The mark that should close it, where another one does. */
  instead: string | null
  /** Inside of another one. */
  nested: boolean
}

export interface Quotations {
  pairs: Quotation[]
  /** Marks without their other half. */
  single: MarkAt[]
}

/**
 * The quotations of texts that stand together. One may go on over several texts; that its mark is then repeated at the
 * start of each, as English has it, is no new quotation.
 */
export function quotationsOf(texts: readonly string[]): Quotations {
  const found: Quotations = { pairs: [], single: [] }
  const opened: { marks: Marks; mark: MarkAt }[] = []
  for (const mark of marksIn(texts)) {
    const last = opened.at(-1)
    const ends = last && endOf(last.marks, mark)
    if (last && ends) {
      opened.pop()
      const instead = ends === 'right' ? null : last.marks.close
      found.pairs.push({ kind: last.marks.kind, open: last.mark, close: mark, instead, nested: opened.length > 0 })
    } else if (last?.marks.open !== mark.mark || !isRepeated(mark, last.mark)) {
      const marks = KINDS.find(({ open }) => open === mark.mark)
      if (marks) opened.push({ marks, mark })
      else found.single.push(mark)
    }
  }
  return { pairs: found.pairs, single: [...found.single, ...opened.map(({ mark }) => mark)].sort(inOrder) }
}

function endOf({ close, wrong }: Marks, { mark }: MarkAt): 'right' | 'wrong' | null {
  if (mark === close) return 'right'
  return wrong.includes(mark) ? 'wrong' : null
}

function isRepeated(mark: MarkAt, opened: MarkAt): boolean {
  return mark.at === 0 && mark.nth > opened.nth
}

function marksIn(texts: readonly string[]): MarkAt[] {
  return texts.flatMap((text, nth) =>
    [...text.matchAll(MARK)]
      .filter(({ 0: mark, index }) => mark !== '"' || !INCHES.test(text.slice(0, index)))
      .map(({ 0: mark, index }) => ({ nth, at: index, mark })),
  )
}

function inOrder(a: MarkAt, b: MarkAt): number {
  return a.nth - b.nth || a.at - b.at
}
