import type { Block, TurnBlock } from '../../../src/core/interview/interview'
import { personOf, plainText, textsOf, turnsOf } from '../../../src/core/interview/views'
import type { Reading } from '../../../src/core/read/reading'

/** A reading in the few lines in which a person would describe it; the `.json` beside each case looks like this. */
export interface ReadingSummary {
  language: string
  /** Only where there is one. */
  kicker?: string
  headline: string
  /** Only where there is one. */
  byline?: string
  date?: string
  standfirst: string[]
  tags?: string[]
  /** `Name, role`, and behind it the organisation if there is one */
  people: string[]
  /** `Name: words ¶ words of the next paragraph`; without a name its kind, or `somebody`, in brackets */
  turns: string[]
  /** Seconds of each turn, only where the text has time codes. */
  times?: (number | null)[]
  paragraphs: string[]
  /** What else stands between turns, only where there is something: `subhead: words`. */
  between?: string[]
  /** `Name: words` */
  biographies: string[]
  notes: string[]
  /** Names of rules, with the words they point at. */
  findings: string[]
}

export function summarize(reading: Reading): ReadingSummary {
  const { interview } = reading
  const { tags } = interview.frame
  const blocks = interview.body.filter((item) => item.type !== 'turn')
  const others = blocks.filter(({ type }) => type !== 'paragraph' && type !== 'bio' && type !== 'note')
  const times = turnsOf(interview).map(({ time }) => time ?? null)
  const wordsOf = (block: Block | TurnBlock) => textsOf(block, interview.people).join(' ¶ ')
  return {
    language: interview.language,
    ...(interview.frame.kicker && { kicker: interview.frame.kicker }),
    headline: interview.frame.headline,
    ...(interview.frame.byline && { byline: interview.frame.byline }),
    ...(interview.frame.date && { date: interview.frame.date }),
    standfirst: interview.frame.standfirst.map(plainText),
    ...(tags.length > 0 && { tags }),
    people: interview.people.map(({ name, role, organisation }) =>
      [name, role, organisation].filter((part) => part !== '').join(', '),
    ),
    turns: turnsOf(interview).map(
      (turn) =>
        `${personOf(interview.people, turn.speaker)?.name ?? `(${turn.kind ?? 'somebody'})`}: ${turn.blocks.map(wordsOf).join(' ¶ ')}`,
    ),
    ...(times.some((time) => time !== null) && { times }),
    paragraphs: blocks.filter((block) => block.type === 'paragraph').map(wordsOf),
    ...(others.length > 0 && { between: others.map((block) => `${block.type}: ${wordsOf(block)}`) }),
    biographies: blocks.flatMap((block) => {
      const person = block.type === 'bio' ? personOf(interview.people, block.person) : undefined
      return person ? [`${person.name}: ${person.bio.map(plainText).join(' ¶ ')}`] : []
    }),
    notes: blocks.filter((block) => block.type === 'note').map(wordsOf),
    findings: reading.findings.map(({ rule, values }) => [rule, ...Object.values(values)].join(', ')),
  }
}

export function counter(): () => string {
  let last = 0
  return () => `id${++last}`
}
