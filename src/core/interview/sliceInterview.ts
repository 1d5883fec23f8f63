import type { BodyItem, Inline, Interview, TurnBlock } from './interview'
import { sliceInline } from './replaceInline'
import { plainText } from './views'

/** A point in a text: the path to its content, as in a finding, and how many characters stand before it. */
export interface TextPoint {
  path: (string | number)[]
  at: number
}

const FIELDS = ['kicker', 'headline', 'standfirst', 'byline']

/**
 * What stands from one point to another, the first of them earlier in the text: frame and items in between whole, the
 * first and the last one cut. People come along. A point in a biography counts as behind the text.
 */
export function sliceInterview(interview: Interview, from: TextPoint, to: TextPoint): Interview {
  const cut = (content: readonly Inline[], path: TextPoint['path']) => cutContent(content, path, from, to)
  const { frame } = interview
  const line = (text: string, path: TextPoint['path']) => plainText(cut([{ text }], path))
  return {
    ...interview,
    frame: {
      ...frame,
      kicker: line(frame.kicker, ['frame', 'kicker']),
      headline: line(frame.headline, ['frame', 'headline']),
      standfirst: frame.standfirst
        .map((content, index) => cut(content, ['frame', 'standfirst', index]))
        .filter((content) => content.length > 0),
      byline: line(frame.byline, ['frame', 'byline']),
    },
    body: interview.body.flatMap((item, index) => cutItem(item, ['body', index], cut)),
  }
}

type Cut = (content: readonly Inline[], path: TextPoint['path']) => Inline[]

function cutItem(item: BodyItem, path: TextPoint['path'], cut: Cut): BodyItem[] {
  switch (item.type) {
    case 'turn': {
      const blocks = item.blocks.flatMap(
        (block, index) => cutItem(block, [...path, 'blocks', index], cut) as TurnBlock[],
      )
      return blocks.length > 0 ? [{ ...item, blocks }] : []
    }
    case 'list': {
      const items = item.items.map((content, index) => cut(content, [...path, 'items', index])).filter(hasContent)
      return items.length > 0 ? [{ ...item, items }] : []
    }
    case 'box': {
      const title = plainText(cut([{ text: item.title }], [...path, 'title']))
      const content = item.content.map((one, index) => cut(one, [...path, 'content', index])).filter(hasContent)
      return title !== '' || content.length > 0 ? [{ ...item, title, content }] : []
    }
    case 'figure': {
      const caption = cut(item.caption, [...path, 'caption'])
      return caption.length > 0 ? [{ ...item, caption }] : []
    }
    case 'bio':
      return hasContent(cut([{ text: '.' }], path)) ? [item] : []
    default: {
      const content = cut(item.content, [...path, 'content'])
      return content.length > 0 ? [{ ...item, content }] : []
    }
  }
}

function hasContent(content: readonly Inline[]): boolean {
  return content.length > 0
}

function cutContent(content: readonly Inline[], path: TextPoint['path'], from: TextPoint, to: TextPoint): Inline[] {
  const [start, end] = [compare(path, from.path), compare(path, to.path)]
  if (start < 0 || end > 0) return []
  return sliceInline(content, start === 0 ? from.at : 0, end === 0 ? to.at : Number.POSITIVE_INFINITY)
}

/** Which of two places comes first in reading order. */
function compare(a: TextPoint['path'], b: TextPoint['path']): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [one, other] = [rankOf(a[index]), rankOf(b[index])]
    if (one !== other) return one - other
  }
  return 0
}

function rankOf(step: string | number | undefined): number {
  if (typeof step === 'number') return step
  return ['frame', 'body', 'people', ...FIELDS, 'title', 'content'].indexOf(step ?? '')
}
