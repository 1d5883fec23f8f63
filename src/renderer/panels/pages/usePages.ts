import { useEffect, useState } from 'react'
import { ClientError, type ClientErrorCode } from '../../client/clientError'
import { openPages, type Pages } from './openPages'

export interface PrintedPages {
  /** The last that were printed; null until the first are there. */
  pages: Pages | null
  /** Others are on their way. */
  busy: boolean
  failed: ClientErrorCode | null
}

/** A moment for the next change, for several often come together. */
const QUIET = 150

/**
 * Prints whenever `print` is another function, and keeps showing the pages before until the new ones are there. A print
 * that is out of date is given up.
 */
export function usePages(print: (signal: AbortSignal) => Promise<Uint8Array>): PrintedPages {
  const [printed, setPrinted] = useState<PrintedPages>({ pages: null, busy: true, failed: null })
  const { pages } = printed
  useEffect(() => () => pages?.close(), [pages])
  useEffect(() => {
    const outdated = new AbortController()
    const run = async () => {
      setPrinted((before) => ({ ...before, busy: true, failed: null }))
      try {
        const next = await openPages(await print(outdated.signal))
        if (outdated.signal.aborted) next.close()
        else setPrinted({ pages: next, busy: false, failed: null })
      } catch (error) {
        if (!(error instanceof ClientError)) throw error
        if (!outdated.signal.aborted) setPrinted((before) => ({ ...before, busy: false, failed: error.code }))
      }
    }
    const timer = setTimeout(() => void run(), QUIET)
    return () => {
      clearTimeout(timer)
      outdated.abort()
    }
  }, [print])
  return printed
}
