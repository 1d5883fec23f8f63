import { useCallback, useMemo, useState } from 'react'
import { correct } from '../../../core/read/correct/correct'
import type { Correction } from '../../../core/read/correct/correction'
import type { Reading } from '../../../core/read/reading'

export interface Corrections {
  /** As it was read, with everything that was set right since; null before anything is read. */
  reading: Reading | null
  /** What was set right since, in order. */
  corrections: readonly Correction[]
  onCorrect(correction: Correction): void
  /** Takes the last one back; null where there is none. */
  undo: (() => void) | null
}

interface Step {
  correction: Correction
  reading: Reading
}

const NONE: readonly Step[] = []

/** The corrections of one reading: each is a reading of its own, so the last can be taken back. */
export function useCorrections(read: Reading | null): Corrections {
  const [{ of, steps }, setState] = useState<{ of: Reading | null; steps: readonly Step[] }>({ of: read, steps: NONE })
  // Another text was read: what was corrected belongs to the one before.
  const own = of === read ? steps : NONE
  const onCorrect = useCallback(
    (correction: Correction) => {
      if (!read) return
      setState((state) => {
        const before = state.of === read ? state.steps : NONE
        const last = before.at(-1)?.reading ?? read
        const next = correct(last, correction)
        return next === last ? state : { of: read, steps: [...before, { correction, reading: next }] }
      })
    },
    [read],
  )
  const undo = own.length > 0 ? () => setState({ of: read, steps: own.slice(0, -1) }) : null
  const corrections = useMemo(() => own.map(({ correction }) => correction), [own])
  return { reading: own.at(-1)?.reading ?? read, corrections, onCorrect, undo }
}
