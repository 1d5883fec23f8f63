import { useRef, useState } from 'react'
import type { Client, ExportPlace, ExportWish } from '../../client/client'
import { ClientError, type ClientErrorCode } from '../../client/clientError'

/** What became of a draft's export. */
export type Outcome =
  | { status: 'running' }
  | { status: 'saved'; name: string; grant: string }
  | { status: 'failed'; code: ClientErrorCode; detail: string }

export interface ManyState {
  phase: 'choosing' | 'running' | 'ended'
  /** By the ids of the drafts; those not yet begun, or left out when it was cancelled, have none. */
  outcomes: ReadonlyMap<string, Outcome>
  /** Why nothing could be begun. */
  refused: ClientErrorCode | null
}

const CHOOSING: ManyState = { phase: 'choosing', outcomes: new Map(), refused: null }

/**
 * Several drafts into a folder, one after the other. What fails keeps no other from being made; when it is cancelled, what
 * is finished stays and the file being made is not written.
 */
export function useExportMany(
  client: Pick<Client, 'pickFolder' | 'exportDraft'>,
  settle: () => Promise<string | null>,
) {
  const [state, setState] = useState<ManyState>(CHOOSING)
  const controller = useRef<AbortController | null>(null)
  const note = (id: string, outcome: Outcome | null) =>
    setState((before) => {
      const outcomes = new Map(before.outcomes)
      if (outcome) outcomes.set(id, outcome)
      else outcomes.delete(id)
      return { ...before, outcomes }
    })

  const exportAll = async (ids: readonly string[], request: ExportWish & ExportPlace, signal: AbortSignal) => {
    for (const id of ids) {
      if (signal.aborted) return
      note(id, { status: 'running' })
      note(id, await exportOne(client, id, request, signal))
    }
  }
  const start = async (ids: readonly string[], wish: ExportWish) => {
    const own = new AbortController()
    controller.current = own
    try {
      const folder = await client.pickFolder()
      if (!folder) return
      setState({ ...CHOOSING, phase: 'running' })
      // What is unsaved in the open draft goes to the disk first, for the host exports from there.
      await settle()
      await exportAll(ids, { ...wish, folder: folder.grant }, own.signal)
      setState((before) => ({ ...before, phase: 'ended' }))
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      setState({ ...CHOOSING, refused: error.code })
    }
  }
  return { state, start, cancel: () => controller.current?.abort(), reset: () => setState(CHOOSING) }
}

/** Null where it was cancelled. */
async function exportOne(
  client: Pick<Client, 'exportDraft'>,
  id: string,
  request: ExportWish & ExportPlace,
  signal: AbortSignal,
): Promise<Outcome | null> {
  try {
    const { name, grant } = await client.exportDraft(id, request, signal)
    return { status: 'saved', name, grant }
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
    return error.code === 'cancelled' ? null : { status: 'failed', code: error.code, detail: error.detail }
  }
}
