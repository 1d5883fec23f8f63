import { mayBeOne } from '../../core/people/findKnown'
import { nameOfUse } from '../../core/people/notePeople'
import type { Register, Use } from '../../core/people/register'

/** Takes in the register of another machine on the same library: whom either has, but for whom either has forgotten. Ours holds. */
export function takeIn(ours: Register, theirs: Register): void {
  for (const name of theirs.forgotten) ours.forgotten.add(name)
  const sameAs = takeInPeople(ours, theirs)
  for (const [draft, people] of theirs.uses) {
    const there = ours.uses.get(draft) ?? new Map<string, Use>()
    for (const [person, use] of people) {
      const isOurs = there.has(person) || ours.forgotten.has(nameOfUse(draft, person))
      if (!isOurs) there.set(person, sameAs.get(use.known) ?? use)
    }
    ours.uses.set(draft, there)
  }
  for (const id of ours.people.keys()) if (ours.forgotten.has(id)) ours.people.delete(id)
}

/** Both may have met somebody on their own. Gives who they are here, by their id there. */
function takeInPeople(ours: Register, theirs: Register): Map<string, Use> {
  const sameAs = new Map<string, Use>()
  const before = [...ours.people.values()]
  for (const [id, known] of theirs.people) {
    if (ours.people.has(id)) continue
    const own = before.find((each) => mayBeOne(each, known))
    if (!own) ours.people.set(id, known)
    else {
      sameAs.set(id, { known: own.id, seen: own.version })
      const shortBio = own.shortBio.length > 0 ? own.shortBio : known.shortBio
      ours.people.set(own.id, { ...own, contact: own.contact || known.contact, shortBio })
    }
  }
  return sameAs
}
