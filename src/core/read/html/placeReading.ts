import type { Inline, Turn } from '../../interview/interview'
import { plainText, textsOf } from '../../interview/views'
import type { Reading } from '../reading'
import type { SourceText, Stretch } from './sourceText'

/** A paragraph of a reading, with its marks and the place it came from. */
export interface PlacedParagraph {
  content: Inline[]
  stretches: Stretch[]
}

export interface PlacedItem extends PlacedParagraph {
  /** Its place in the reading's body. */
  index: number
  isSubhead: boolean
}

export interface PlacedTurn {
  index: number
  turn: Turn
  paragraphs: PlacedParagraph[]
}

/** A reading of the page's plain text, back in the page. */
export interface PlacedReading {
  kicker: PlacedParagraph
  headline: PlacedParagraph
  standfirst: PlacedParagraph[]
  byline: PlacedParagraph
  /** Paragraphs outside of turns, with their places in the reading's body. */
  body: PlacedItem[]
  turns: PlacedTurn[]
  /** What was set aside. */
  notes: PlacedItem[]
  /** By person id. */
  bios: Map<string, PlacedParagraph[]>
}

/** Finds every paragraph of the reading in the page. One that can't be found keeps its words without marks. */
export function placeReading({ interview }: Reading, source: SourceText): PlacedReading {
  source.startOver()
  const place = (text: string): PlacedParagraph => {
    const stretches = source.place(text)
    return { stretches, content: stretches.length > 0 ? source.contentOf(stretches) : contentOf(text) }
  }
  const { kicker, headline, standfirst, byline } = interview.frame
  const placed: PlacedReading = {
    kicker: place(kicker),
    headline: place(headline),
    standfirst: standfirst.map((content) => place(plainText(content))),
    byline: place(byline),
    body: [],
    turns: [],
    notes: [],
    bios: new Map(),
  }
  interview.body.forEach((item, index) => {
    if (item.type === 'turn') {
      const texts = item.blocks.flatMap((block) => textsOf(block, interview.people))
      placed.turns.push({ index, turn: item, paragraphs: texts.map(place) })
      return
    }
    if (item.type === 'bio') return
    const isSubhead = item.type === 'subhead'
    const paragraphs = textsOf(item, interview.people).map((text) => ({ index, isSubhead, ...place(text) }))
    placed[item.type === 'note' ? 'notes' : 'body'].push(...paragraphs)
  })
  for (const { id, bio } of interview.people)
    placed.bios.set(
      id,
      bio.map((content) => place(plainText(content))),
    )
  return placed
}

function contentOf(text: string): Inline[] {
  return text === '' ? [] : [{ text }]
}
