import { useEffect, useState } from 'react'
import type { Person } from '../../../core/interview/interview'
import { mayBeOne } from '../../../core/people/findKnown'
import type { KnownPerson } from '../../../core/people/register'

/** The library's people, whom the editor offers and can't look up itself: they are behind the door. */
export interface KnownPeople {
  /** Those who answer what was typed, best first; nobody where they can't be had. */
  find(typed: string): Promise<readonly KnownPerson[]>
}

const NOBODY: readonly KnownPerson[] = []

/** Who is known and answers what was typed, without those who are there already. `typed` null: nobody is looked for. */
export function useKnownPeople(
  known: KnownPeople | undefined,
  typed: string | null,
  there: readonly Person[],
): readonly KnownPerson[] {
  const [found, setFound] = useState(NOBODY)
  useEffect(() => {
    if (!known || typed === null) {
      setFound(NOBODY)
      return
    }
    // An answer may be overtaken by what is typed next.
    let isWanted = true
    void known.find(typed).then((people) => isWanted && setFound(people))
    return () => {
      isWanted = false
    }
  }, [known, typed])
  return found.filter((each) => !there.some((person) => person.id === each.id || mayBeOne(each, person)))
}

/** What tells two people of one name apart. */
export function whatTheyAre({ position, organisation }: Pick<KnownPerson, 'position' | 'organisation'>): string {
  return [position, organisation].filter((part) => part.trim() !== '').join(', ')
}
