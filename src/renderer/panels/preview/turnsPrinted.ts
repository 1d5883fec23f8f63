import type { TextPlace } from '../../../core/interview/finding'
import type { Interview } from '../../../core/interview/interview'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import { composeArticle, type PrintedTurn } from '../../../core/write/article'

/** The turns that come out, in order: those without words do not. */
export function turnsPrinted(interview: Interview, style: HouseStyle): PrintedTurn[] {
  return composeArticle(interview, style).article.items.filter((item) => item.type === 'turn')
}

/** Which of these turns a place is in, or the last one before it; -1 before all turns. */
export function turnAt(turns: readonly PrintedTurn[], interview: Interview, place: TextPlace | null): number {
  const [field, index] = place?.path ?? []
  if (field !== 'body' || typeof index !== 'number') return -1
  const before = new Set(interview.body.slice(0, index + 1).flatMap((item) => (item.type === 'turn' ? [item.id] : [])))
  return turns.findLastIndex(({ id }) => before.has(id))
}
