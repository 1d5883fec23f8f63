import { plainText, turnsOf } from '../interview/views'
import type { Rule } from './rule'

/** A guest who speaks and of whom nothing is said "Zur Person". */
export const guestWithoutBio: Rule = (interview) => {
  const speakers = new Set(turnsOf(interview).map(({ speaker }) => speaker))
  return interview.people.flatMap((person, index) => {
    const told = person.bio.some((content) => plainText(content).trim() !== '')
    if (person.role !== 'guest' || told || !speakers.has(person.id)) return []
    const where = { path: ['people', index, 'bio'] }
    return [{ rule: 'guest-without-bio', severity: 'hint' as const, values: { name: person.name }, where }]
  })
}
