import type { Block, Inline, Interview, TurnBlock } from '../interview/interview'
import { plainText } from '../interview/views'

/** A stretch of text and its path in the interview, such as `['body', 3, 'blocks', 0, 'content']`. */
export interface Place {
  path: (string | number)[]
  text: string
}

/** All texts of an interview with their places, in reading order: headline, standfirst, body, biographies. */
export function placesOf(interview: Interview): Place[] {
  return [
    { path: ['frame', 'headline'], text: interview.frame.headline },
    ...interview.frame.standfirst.map((content, index) => place(['frame', 'standfirst', index], content)),
    ...interview.body.flatMap((item, index) =>
      item.type === 'turn'
        ? item.blocks.flatMap((block, nth) => placesOfBlock(block, ['body', index, 'blocks', nth]))
        : placesOfBlock(item, ['body', index]),
    ),
    ...interview.people.flatMap((person, index) =>
      person.bio.map((content, nth) => place(['people', index, 'bio', nth], content)),
    ),
  ]
}

function placesOfBlock(block: Block | TurnBlock, path: (string | number)[]): Place[] {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
    case 'pullQuote':
    case 'note':
      return [place([...path, 'content'], block.content)]
    case 'list':
      return block.items.map((item, index) => place([...path, 'items', index], item))
    case 'figure':
      return [place([...path, 'caption'], block.caption)]
    case 'box':
      return [
        { path: [...path, 'title'], text: block.title },
        ...block.content.map((content, index) => place([...path, 'content', index], content)),
      ]
    case 'bio':
      return []
  }
}

function place(path: (string | number)[], content: readonly Inline[]): Place {
  return { path, text: plainText(content) }
}
