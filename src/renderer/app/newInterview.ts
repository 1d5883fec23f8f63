import { createInterview, createPerson, createTurn, type NewId } from '../../core/interview/create'
import type { Interview } from '../../core/interview/interview'

/** An empty sheet: two people with stand-in names, a question without words, an answer without words. */
export function newInterview(language: string, names: { interviewer: string; guest: string }, newId: NewId): Interview {
  const interviewer = createPerson(newId(), names.interviewer, 'interviewer')
  const guest = createPerson(newId(), names.guest, 'guest')
  return {
    ...createInterview(language),
    people: [interviewer, guest],
    body: [createTurn(newId(), interviewer.id), createTurn(newId(), guest.id)],
  }
}
