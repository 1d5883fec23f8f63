import { useEffect, useState } from 'react'
import type { Correction } from '../../../core/read/correct/correction'
import type { Stretch } from './markSource'
import type { ApartReader } from './readApart'

/** The marked source, part by part; that of before while it is marked anew. Empty at first: the text is there before its marks. */
export function useMarks(mark: ApartReader['mark'], corrections: readonly Correction[]): Stretch[][] {
  const [parts, setParts] = useState<Stretch[][]>([])
  const [bug, setBug] = useState<Error | null>(null)
  useEffect(() => {
    let isLatest = true
    void mark(corrections).then((marked) => isLatest && setParts(marked), setBug)
    return () => {
      isLatest = false
    }
  }, [mark, corrections])
  if (bug) throw bug
  return parts
}
