import type { Inline, Interview } from '../../src/core/interview/interview'
import { benchInterview } from '../typing/text'

/** The bench's interview as one is edited: every third paragraph with bold and italics, every seventh with a link, a subhead now and then. */
export function markedInterview(paragraphs: number): Interview {
  const interview = benchInterview(paragraphs)
  let count = 0
  return {
    ...interview,
    body: interview.body.flatMap((item, index): Interview['body'] => {
      if (item.type !== 'turn') return [item]
      const blocks = item.blocks.map((block) => {
        count++
        return block.type === 'paragraph' ? { ...block, content: marked(block.content, count) } : block
      })
      const subhead = { type: 'subhead' as const, content: [{ text: `Abschnitt ${index}` }] }
      return [...(index % 10 === 9 ? [subhead] : []), { ...item, blocks }]
    }),
  }
}

function marked(content: Inline[], number: number): Inline[] {
  const [run] = content
  if (!run || !('text' in run)) return content
  const words = run.text.split(' ')
  const part = (from: number, to?: number) => words.slice(from, to).join(' ')
  if (number % 3 === 0) {
    return [
      { text: `${part(0, 9)} ` },
      { text: part(9, 12), marks: ['bold'] },
      { text: ` ${part(12, 20)} ` },
      { text: part(20, 24), marks: ['italic'] },
      { text: ` ${part(24)}` },
    ]
  }
  if (number % 7 !== 0) return content
  return [
    { text: `${part(0, 9)} ` },
    { text: part(9, 12), link: 'https://example.org/werft?a=1&b=2' },
    { text: ` ${part(12)}` },
  ]
}
