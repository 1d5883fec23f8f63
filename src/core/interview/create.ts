import type { Interview, Person, Turn, TurnKind } from './interview'
import { INTERVIEW_VERSION } from './interviewVersion'

/** Makes ids. Core has no randomness of its own: the caller passes this in. */
export type NewId = () => string

/** A person with nothing known but the name; `short` starts as the last word of a guest's name. */
export function createPerson(id: string, name: string, role: Person['role'], short = shortNameOf(name, role)): Person {
  return { id, name, short, role, position: '', organisation: '', bio: [], portrait: null, links: [] }
}

/** A turn with one empty paragraph. */
export function createTurn(id: string, speaker: string | null, kind?: TurnKind): Turn {
  return { type: 'turn', id, speaker, ...(kind && { kind }), blocks: [{ type: 'paragraph', content: [] }] }
}

/** An interview without words: the frame empty, no people, no body. */
export function createInterview(language: string): Interview {
  return {
    format: 'wechselrede',
    version: INTERVIEW_VERSION,
    language,
    frame: {
      kicker: '',
      headline: '',
      standfirst: [],
      byline: '',
      section: '',
      tags: [],
      slug: '',
      date: null,
      targetLength: null,
    },
    people: [],
    body: [],
  }
}

/** A house (interviewer) is often a brand of several words and stays whole; a guest is known by the last name. */
function shortNameOf(name: string, role: Person['role']): string {
  if (role === 'interviewer') return name
  return name.trim().split(/\s+/).at(-1) ?? name
}
