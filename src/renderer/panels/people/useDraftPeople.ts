import { useCallback, useEffect, useState } from 'react'
import type { PersonOfDraft } from '../../../host/people/people'
import type { Client } from '../../client/client'
import { ClientError } from '../../client/clientError'

/** Whom the library knows of the people of a draft. `asked` grows when the register may have changed. */
export function useDraftPeople(client: Client, draft: string, asked: number) {
  const [people, setPeople] = useState<readonly PersonOfDraft[]>([])
  const [again, setAgain] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: both numbers only ask anew
  useEffect(() => {
    let isWanted = true
    const load = async () => {
      const found = await client.peopleOfDraft(draft).catch(nobodyIfUnreachable)
      if (isWanted) setPeople(found)
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [client, draft, asked, again])
  const refresh = useCallback(() => setAgain((count) => count + 1), [])
  return { people, refresh }
}

function nobodyIfUnreachable(error: unknown): PersonOfDraft[] {
  if (error instanceof ClientError) return []
  throw error
}
