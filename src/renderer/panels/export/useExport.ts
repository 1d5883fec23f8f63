import { useRef, useState } from 'react'
import type { ExportTarget, PackedTarget } from '../../../core/write/exportTarget'
import type { PageSetup } from '../../../core/write/pageSetupSchema'
import type { Client, PagesRequest } from '../../client/client'
import { ClientError, type ClientErrorCode } from '../../client/clientError'
import { printDraft } from '../../client/printDraft'

interface ExportWish {
  to: ExportTarget
  style: string
  withHeadline: boolean
  pageSetup: PageSetup
  /** What lies in a ZIP. */
  packed: readonly PackedTarget[]
  name: string
}

export type ExportState =
  | { status: 'idle' }
  /** `compared`: how many pages of a PDF, as soon as there are some. */
  | { status: 'running'; printing: boolean; compared: { done: number; total: number } | null }
  /** A file is in the way. */
  | { status: 'exists'; wish: ExportWish; grant: string; name: string }
  | { status: 'done'; grant: string; name: string; bytes: number; characters: number | null }
  | { status: 'failed'; code: ClientErrorCode; detail: string }

type ExportClient = Pick<Client, 'pickToSave' | 'exportDraft' | 'print' | 'printPages'>

type Task = (signal: AbortSignal) => Promise<ExportState>

/**
 * The way of a file to its place, or of pages to a printer: what is unsaved goes to the disk first, for the host takes it from
 * there.
 * `settle` gives the draft's id, or null where saving failed.
 */
export function useExport(client: ExportClient, settle: () => Promise<string | null>) {
  const [state, setState] = useState<ExportState>({ status: 'idle' })
  const controller = useRef<AbortController | null>(null)
  const latest = useRef<() => void>(() => undefined)

  const run = async (task: Task, printing = false) => {
    const own = new AbortController()
    controller.current = own
    latest.current = () => void run(task, printing)
    setState({ status: 'running', printing, compared: null })
    try {
      setState(await task(own.signal))
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      setState(
        error.code === 'cancelled' ? { status: 'idle' } : { status: 'failed', code: error.code, detail: error.detail },
      )
    }
  }

  const settledId = async (): Promise<string> => {
    const id = await settle()
    if (id === null) throw new ClientError('failed')
    return id
  }

  const write = async (
    wish: ExportWish,
    file: { grant: string; name: string },
    replace: boolean,
    signal: AbortSignal,
  ): Promise<ExportState> => {
    const id = await settledId()
    try {
      const onPage = (done: number, total: number) =>
        setState((now) => (now.status === 'running' ? { ...now, compared: { done, total } } : now))
      const { bytes, characters } = await client.exportDraft(id, { ...wish, ...file, replace }, signal, onPage)
      return { status: 'done', ...file, bytes, characters }
    } catch (error) {
      if (!(error instanceof ClientError) || error.code !== 'exists') throw error
      return { status: 'exists', wish, ...file }
    }
  }

  return {
    state,
    save: (wish: ExportWish) =>
      run(async (signal) => {
        const file = await client.pickToSave(wish.name)
        return file ? write(wish, file, false, signal) : { status: 'idle' }
      }),
    print: (pages: PagesRequest) =>
      run(async (signal) => {
        await printDraft(client, await settledId(), pages, signal)
        // The printer's own dialog has said the rest.
        return { status: 'idle' }
      }, true),
    /** Once more what failed. */
    again: () => latest.current(),
    replace: () => {
      if (state.status !== 'exists') return
      const { wish, grant, name } = state
      void run((signal) => write(wish, { grant, name }, true, signal))
    },
    cancel: () => controller.current?.abort(),
    reset: () => setState({ status: 'idle' }),
  }
}
