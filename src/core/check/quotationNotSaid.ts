import type { Finding } from '../interview/finding'
import type { Interview, Turn } from '../interview/interview'
import { kindOf, plainText, turnsOf, wordsOf } from '../interview/views'
import { blocksOf, wordsSaid } from './exchange'
import { quotationsOf } from './quotations'
import { comparable, standsIn } from './quoteStands'
import type { Rule } from './rule'

/** A quotation in the headline, or a pull quote, that stands in no answer. One quoted word is no quotation. */
export const quotationNotSaid: Rule = (interview) => {
  const answers = turnsOf(interview).filter((turn) => kindOf(turn, interview.people) !== 'question')
  if (answers.length === 0) return []
  const isSaid = (quote: string, speaker: string | null) =>
    answers.some((turn) => (speaker === null || turn.speaker === speaker) && standsIn(saidIn(turn), quote))
  return [
    ...quotationsInHeadline(interview).filter(({ values }) => !isSaid(values.text, null)),
    ...pullQuotes(interview)
      .filter(({ speaker, finding }) => !isSaid(finding.values.text, speaker))
      .map(({ finding }) => finding),
  ]
}

type Quoting = Finding & { values: { text: string } }

function quotationsInHeadline({ frame: { headline } }: Interview): Quoting[] {
  return quotationsOf([headline])
    .pairs.filter(({ nested }) => !nested)
    .map(({ open, close }): Quoting => {
      const [from, to] = [open.at + open.mark.length, close.at]
      const where = { path: ['frame', 'headline'], from, to }
      return { rule: 'headline-not-said', severity: 'check', values: { text: headline.slice(from, to) }, where }
    })
    .filter(({ values }) => wordsOf(values.text).length > 1)
}

function pullQuotes({ body }: Interview): { speaker: string | null; finding: Quoting }[] {
  return body.flatMap((item, index) =>
    blocksOf(item, index).flatMap(({ block, path }) => {
      if (block.type !== 'pullQuote') return []
      const text = plainText(block.content)
      if (!/[\p{L}\p{N}]/u.test(text)) return []
      const where = { path: [...path, 'content'], from: 0, to: text.length }
      const finding: Quoting = { rule: 'pull-quote-not-said', severity: 'check', values: { text }, where }
      return [{ speaker: block.speaker, finding }]
    }),
  )
}

/** A turn that stays the same is made comparable once. */
const known = new WeakMap<Turn, string>()

function saidIn(turn: Turn): string {
  const said = known.get(turn) ?? comparable(wordsSaid(turn).join(' '))
  known.set(turn, said)
  return said
}
