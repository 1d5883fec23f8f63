import { useCallback, useState } from 'react'
import { correct } from '../../../core/read/correct/correct'
import type { Correction } from '../../../core/read/correct/correction'
import type { Reading } from '../../../core/read/reading'

export interface Corrections {
  /** As it was read, with everything that was set right since; null before anything is read. */
  reading: Reading | null
  onCorrect(correction: Correction): void
  /** Takes the last one back; null where there is none. */
  undo: (() => void) | null
}

/** The corrections of one reading: each is a reading of its own, so the last can be taken back. */
export function useCorrections(read: Reading | null): Corrections {
  const [{ of, steps }, setState] = useState<{ of: Reading | null; steps: readonly Reading[] }>({ of: read, steps: [] })
  // Another text was read: what was corrected belongs to the one before.
  const own = of === read ? steps : []
  const onCorrect = useCallback(
    (correction: Correction) => {
      if (!read) return
      setState((state) => {
        const before = state.of === read ? state.steps : []
        const last = before.at(-1) ?? read
        const next = correct(last, correction)
        return next === last ? state : { of: read, steps: [...before, next] }
      })
    },
    [read],
  )
  const undo = own.length > 0 ? () => setState({ of: read, steps: own.slice(0, -1) }) : null
  return { reading: own.at(-1) ?? read, onCorrect, undo }
}
