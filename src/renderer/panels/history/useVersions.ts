import { useCallback, useEffect, useState } from 'react'
import type { Interview } from '../../../core/interview/interview'
import type { KeptVersion } from '../../../host/history/history'
import type { Client } from '../../client/client'
import { ClientError, type ClientErrorCode } from '../../client/clientError'

export type HistoryClient = Pick<Client, 'versions' | 'readVersion' | 'keepVersion' | 'nameVersion'>

/** The versions of a draft, as the host last told them. @param settle as the dialog has it */
export function useVersions(client: HistoryClient, draft: string, settle: () => Promise<string | null>) {
  const [versions, setVersions] = useState<readonly KeptVersion[] | null>(null)
  const [id, setId] = useState<string | null>(null)
  const [failed, setFailed] = useState<ClientErrorCode | null>(null)

  const attempt = useCallback(async (task: () => Promise<void>): Promise<boolean> => {
    try {
      await task()
      setFailed(null)
      return true
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      setFailed(error.code)
      return false
    }
  }, [])

  useEffect(() => {
    void attempt(async () => {
      // What is unsaved goes to the disk first. Where it does not get there, the older versions can be seen all the same.
      const settled = (await settle()) ?? draft
      setId(settled)
      setVersions(await client.versions(settled))
    })
  }, [client, draft, settle, attempt])

  /** Does something with the history, then lists it anew. False: it failed, and `failed` says why. */
  const change = (task: (id: string) => Promise<unknown>) =>
    attempt(async () => {
      const known = id ?? draft
      await task(known)
      setVersions(await client.versions(known))
    })
  return { id, versions, failed, change }
}

/** The interview of a version; null while it is on its way and where no version is named. */
export function useVersion(client: HistoryClient, id: string | null, name: string | null) {
  const [read, setRead] = useState<{ name: string; interview: Interview | null; failed: ClientErrorCode | null }>()
  useEffect(() => {
    if (id === null || name === null) return
    let wanted = true
    client.readVersion(id, name).then(
      (interview) => wanted && setRead({ name, interview, failed: null }),
      (error: unknown) => {
        if (!(error instanceof ClientError)) throw error
        if (wanted) setRead({ name, interview: null, failed: error.code })
      },
    )
    return () => {
      wanted = false
    }
  }, [client, id, name])
  return read?.name === name ? read : null
}
