import { useEffect, useState } from 'react'
import type { ShelfFilter } from '../../../core/interview/shelfFilterSchema'
import type { SearchAnswer } from '../../../host/search/search'
import type { Client } from '../../client/client'
import { ClientError, type ClientErrorCode } from '../../client/clientError'

export interface Search {
  /** What was found last, for `query`; null before the first answer. */
  found: { query: string; answer: SearchAnswer } | null
  failed: ClientErrorCode | null
}

/** Looks again at each change of the query and its filter, and when `library` is another one. An older question is given up. */
export function useSearch(
  client: Pick<Client, 'search'>,
  query: string,
  { state: stands, tag, person }: ShelfFilter,
  library: unknown,
): Search {
  const [state, setState] = useState<Search>({ found: null, failed: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in the library decides what is found
  useEffect(() => {
    const end = new AbortController()
    client.search(query, { state: stands, tag, person }, end.signal).then(
      (answer) => {
        if (!end.signal.aborted) setState({ found: { query, answer }, failed: null })
      },
      (error: unknown) => {
        if (!(error instanceof ClientError)) throw error
        if (!end.signal.aborted) setState({ found: null, failed: error.code })
      },
    )
    return () => end.abort()
  }, [client, query, stands, tag, person, library])
  return state
}
