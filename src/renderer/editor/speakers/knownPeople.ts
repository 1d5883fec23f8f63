import { useEffect, useState } from 'react'
import type { Person } from '../../../core/interview/interview'
import { mayBeOne } from '../../../core/people/findKnown'
import type { KnownPerson } from '../../../core/people/register'

/** The library's people, whom the editor offers and can't look up itself: they are behind the door. */
export interface KnownPeople {
  /** Those who answer what was typed, best first; nobody where they can't be had. */
  find(typed: string): Promise<readonly KnownPerson[]>
}

interface Answer {
  typed: string | null
  people: readonly KnownPerson[]
}

const NOBODY: Answer = { typed: null, people: [] }

interface FoundPeople {
  people: readonly KnownPerson[]
  /** False as long as the library is still looked through for what is typed now. */
  isAnswered: boolean
}

/** Who is known and answers what was typed, without those who are there already. `typed` null: nobody is looked for. */
export function useKnownPeople(
  known: KnownPeople | undefined,
  typed: string | null,
  there: readonly Person[],
): FoundPeople {
  const [answer, setAnswer] = useState(NOBODY)
  useEffect(() => {
    if (!known || typed === null) {
      setAnswer(NOBODY)
      return
    }
    // An answer may be overtaken by what is typed next.
    let isWanted = true
    void known.find(typed).then((people) => isWanted && setAnswer({ typed, people }))
    return () => {
      isWanted = false
    }
  }, [known, typed])
  const isHere = (each: KnownPerson) => there.some((person) => person.id === each.id || mayBeOne(each, person))
  return {
    people: answer.people.filter((each) => !isHere(each)),
    isAnswered: !known || answer.typed === typed,
  }
}

/** What tells two people of one name apart. */
export function whatTheyAre({ position, organisation }: Pick<KnownPerson, 'position' | 'organisation'>): string {
  return [position, organisation].filter((part) => part.trim() !== '').join(', ')
}
