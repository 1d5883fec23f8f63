import type { TextPlace } from '../interview/finding'
import type { Inline, Interview } from '../interview/interview'
import { plainText, textsOf } from '../interview/views'

/** The words a finding is about, with a little of what stands around them. */
export interface Excerpt {
  before: string
  text: string
  after: string
}

const AROUND = 28
const LONGEST = 80

/** Null where the place is no text: a turn, a picture. */
export function excerptOf(interview: Interview, { path, from, to }: TextPlace): Excerpt | null {
  const there = path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], interview)
  if (from === undefined || (typeof there !== 'string' && !Array.isArray(there))) return null
  const text = typeof there === 'string' ? there : plainText(there as Inline[])
  const end = Math.min(to ?? text.length, from + LONGEST)
  return { before: tail(text.slice(0, from)), text: text.slice(from, end), after: head(text.slice(end)) }
}

/** How a turn begins, or what stands below a picture. */
export function beginningOf(interview: Interview, { path }: TextPlace): string {
  const [part, index, blocks, nth] = path
  const item = part === 'body' ? interview.body[Number(index)] : undefined
  if (!item) return ''
  const whole = item.type === 'turn' ? item.blocks : [item]
  const chosen = item.type === 'turn' && blocks === 'blocks' ? whole.slice(Number(nth), Number(nth) + 1) : whole
  const text = chosen.flatMap((block) => textsOf(block, interview.people)).find((words) => words.trim() !== '') ?? ''
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …` : text
}

function tail(text: string): string {
  return text.length > AROUND ? `… ${text.slice(-AROUND).replace(/^\S*\s+/u, '')}` : text
}

function head(text: string): string {
  return text.length > AROUND ? `${text.slice(0, AROUND).replace(/\s+\S*$/u, '')} …` : text
}
