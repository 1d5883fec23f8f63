import type { BodyItem, Interview } from '../../../src/core/interview/interview'
import { plainText } from '../../../src/core/interview/views'

/** All texts of an interview, bios and notes too, each once. */
export function wordsIn({ frame, people, body }: Interview): string[] {
  const bios = people.flatMap((person) => person.bio.map(plainText))
  const head = [frame.kicker, frame.headline, ...frame.standfirst.map(plainText), frame.byline]
  return [...head, ...bios, ...body.flatMap(textsOf)].filter((text) => text !== '')
}

function textsOf(item: BodyItem): string[] {
  switch (item.type) {
    case 'turn':
      return item.blocks.flatMap(textsOf)
    case 'list':
      return item.items.map(plainText)
    case 'box':
      return [item.title, ...item.content.map(plainText)]
    case 'figure':
      return [plainText(item.caption)]
    case 'bio':
      return []
    default:
      return [plainText(item.content)]
  }
}

/** All characters of an interview, in no order: keys that move turns change the order, never the characters. */
export function charactersOf(interview: Interview): string {
  return [...wordsIn(interview).join('')].sort((a, b) => (a < b ? -1 : Number(a > b))).join('')
}

/** A picture without a caption has no characters, and must not be lost either. */
export function figuresIn({ body }: Interview): number {
  const blocks = body.flatMap((item) => (item.type === 'turn' ? item.blocks : [item]))
  return blocks.filter(({ type }) => type === 'figure').length
}
