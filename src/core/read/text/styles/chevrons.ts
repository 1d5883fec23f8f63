import { type Candidate, unnamedPlace } from '../candidate'

const CHEVRON = /(?<=^|\n|[.!?…—–)\]"”-] )>>+ ?(?=\S)/gu
const QUOTED_MAIL = /^>(?!>)/mu

/** Captions mark each change of the speaker with `>>` and name nobody. In a mail it quotes a quotation. */
export function chevrons(text: string): Candidate[] {
  if (QUOTED_MAIL.test(text)) return []
  return [...text.matchAll(CHEVRON)].map((found) => unnamedPlace(found.index, found.index + found[0].length))
}
