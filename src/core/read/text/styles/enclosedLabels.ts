import { type Candidate, NO_MARKS } from '../candidate'
import { LONG_CLOCK, withoutMarks } from '../labelMarks'
import { isLabel, keyOf, shapeOf, tidyLabel } from '../labelShape'
import { endsSentence, isInitial, isTitle, wordBefore } from '../sentences'
import { skipSpaces } from '../spaces'

const TIME = '(?:[\\[(]?\\d{1,3}:[0-5]\\d(?::[0-5]\\d)?[\\])]? )?'
const STOP = '(?<=(?:^|[\\s.\\[(<*])(?:\\p{Lu}|Dr|Prof|Mr|Mrs|Ms|St|DR|PROF|MR|MRS|MS))\\.'
const NAME = `[\\p{L}\\p{N}](?:[^\\n.!?:;\\[\\]()<>|*–—]|${STOP}){0,50}`
const CAPITALISED = `(?=\\p{Lu})${NAME}`

/** Other signs than a colon that set a label off. Each is a style of its own, for a text keeps to one of them. */
const FORMS: readonly { sign: RegExp; isName?: true }[] = [
  { sign: form(`(${TIME})\\[(${NAME})\\]:?`) },
  { sign: form(`(${TIME})<(${NAME})>:?`) },
  { sign: form(`(${TIME})\\((${NAME})\\):?`) },
  { sign: form(`(${TIME})\\*\\*(${CAPITALISED})\\*\\*`) },
  { sign: form(`(${TIME})(${NAME})>`) },
  { sign: form(`(${TIME})(${CAPITALISED}) \\|`) },
  { sign: form(`(${TIME})(${CAPITALISED}) [–—]`), isName: true },
  { sign: form(`(${TIME})(${CAPITALISED})\\.`), isName: true },
  { sign: form(`()(${CAPITALISED} [\\[(]?${LONG_CLOCK}[\\])]?)`), isName: true },
]

function form(sign: string): RegExp {
  return new RegExp(`(?<=^|\\n|[.!?…][“”"»«’)\\]]? )(?:[-•] )?${sign}(?=\\s)`, 'gu')
}

/** Labels in brackets, and before a bar, an arrow, a dash, a full stop or a time: the candidates of each form. */
export function enclosedLabels(text: string): Candidate[][] {
  const lines = text.split('\n').filter((line) => line !== '').length
  return FORMS.map(({ sign, isName }) => recurring(candidatesOf(text, sign, isName), lines))
}

function candidatesOf(text: string, sign: RegExp, isName = false): Candidate[] {
  const candidates: Candidate[] = []
  for (const found of text.matchAll(sign)) {
    const marked = withoutMarks(`${found[1]}${found[2]}`)
    const label = tidyLabel(marked.written)
    if (!isLabel(label) || (isName && !isSurelyName(label))) continue
    const isLine = found.index === 0 || text.charAt(found.index - 1) === '\n'
    if (!isLine && !followsSentence(wordBefore(text, found.index - 1))) continue
    const end = skipSpaces(text, found.index + found[0].length)
    const boundary = isLine ? 'line' : 'sentence'
    candidates.push({ ...NO_MARKS, start: found.index, end, label, key: keyOf(label), time: marked.time, boundary })
  }
  return candidates
}

function followsSentence(word: string): boolean {
  return endsSentence(word) && !isTitle(word) && !isInitial(word)
}

/** A dash and a full stop stand after so many words that only names count. */
function isSurelyName(label: string): boolean {
  const { kind, score } = shapeOf(label)
  return kind !== 'phrase' && kind !== 'lower' && score >= 0.8
}

/** Somebody who speaks once needs a name that says so, or a text in which most lines begin like that. */
function recurring(candidates: readonly Candidate[], lines: number): Candidate[] {
  if (candidates.length > lines / 2) return [...candidates]
  const counts = new Map<string, number>()
  for (const { key } of candidates) counts.set(key, (counts.get(key) ?? 0) + 1)
  return candidates.filter(({ key, label }) => (counts.get(key) ?? 0) > 1 || shapeOf(label).score > 2)
}
