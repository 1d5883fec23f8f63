import { useSyncExternalStore } from 'react'
import { draftList } from './workspace'

/** What a draft is called in the library. Not its whole row: that is another one after each save, and nobody is to be drawn for it. */
export function useHeadline(id: string | undefined): string | undefined {
  return useSyncExternalStore(draftList.listen, () => draftList.get().rows?.find((row) => row.id === id)?.headline)
}
