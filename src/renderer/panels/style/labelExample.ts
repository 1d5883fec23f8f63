import type { Person } from '../../../core/interview/interview'
import { guestsOf } from '../../../core/interview/views'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import { labelsOf } from '../../../core/style/labels'

/** The first and the next label of a guest, as they will be printed; null for a style without labels, or without people. */
export function labelExample(style: HouseStyle, people: readonly Person[]): string | null {
  const person = guestsOf({ people: [...people] })[0] ?? people[0]
  if (!person || style.labels === 'none') return null
  const turns = ['first', 'next'].map((id) => ({ id, speaker: person.id }))
  return [...labelsOf(turns, people, style).values()].map((label) => `${label}${style.separator.trimEnd()} …`).join(' ')
}
