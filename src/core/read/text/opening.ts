import { type FrameLines, takeFrameLines } from './frameLines'
import type { SourceParagraph } from './paragraphs'

export interface Opening extends FrameLines {
  kicker: string
  headline: string
  standfirst: string[]
  /** An article before the conversation: too long for a standfirst. */
  body: string[]
}

const LONGEST_HEADLINE = 140
const MOST_PARAGRAPHS = 5
const LONGEST_STANDFIRST = 2500
/** From this length on a paragraph is running text, which a headline can stand over. */
const RUNNING_TEXT = 80

/** Of a heading in plain text; behind a hashtag's hash stands no space. */
const HASHES = /^#{1,6} +(?=\S)/u

/** Names the kind of text and nothing else. */
const KICKER =
  /^(?:(?:das |ein |im |zum |kurz)?(?:interview|gespräch)(?: der woche| des monats| des tages)?|\p{L}+(?:interview|gespräch)|nachgefragt|nachgehakt|fragen (?:an|und antworten)|(?:drei|vier|fünf|sechs|sieben|zehn) fragen(?: an)?|(?:the |an )?interview|(?:in )?conversation|q ?(?:&|and) ?a|five questions)\s*:?$/iu

/** Sorts what stands before the first turn. */
export function readOpening(paragraphs: readonly SourceParagraph[]): Opening {
  const { frame, rest: others } = takeFrameLines(paragraphs)
  const [top, ...below] = others.map((paragraph) => paragraph.text)
  const kicker = top !== undefined && below.length > 0 && KICKER.test(top) ? top : ''
  const [first, ...after] = top === undefined || kicker ? below : [top, ...below]
  const headline = first !== undefined && isHeadline(first) ? withoutHashes(first) : ''
  const rest = first === undefined || headline ? after : [first, ...after]
  const length = rest.reduce((sum, text) => sum + text.length, 0)
  const isStandfirst = rest.length <= MOST_PARAGRAPHS && length <= LONGEST_STANDFIRST
  return {
    ...frame,
    kicker: kicker.replace(/\s*:$/u, ''),
    headline,
    standfirst: isStandfirst ? rest : [],
    body: isStandfirst ? [] : rest,
  }
}

/** A text without turns: a headline only where running text follows it, and no other part of a frame. */
export function openingOfProse(paragraphs: readonly SourceParagraph[]): Opening {
  const [first = '', ...others] = paragraphs.map((paragraph) => paragraph.text)
  const stands = isHeadline(first) && others.some((text) => text.length > Math.max(RUNNING_TEXT, first.length))
  const body = stands || first === '' ? others : [first, ...others]
  const headline = stands ? withoutHashes(first) : ''
  return { byline: '', date: null, tags: [], kicker: '', headline, standfirst: [], body }
}

function withoutHashes(headline: string): string {
  return headline.replace(HASHES, '')
}

/** A headline is short and ends like none of the sentences that follow it. */
export function isHeadline(text: string): boolean {
  return text.length <= LONGEST_HEADLINE && (/(?:…|\.\.\.)$/u.test(text) || !/[.:;,][“”"«»‘’)]*$/u.test(text))
}
