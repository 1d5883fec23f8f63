import { useCallback, useEffect, useRef, useState } from 'react'
import { type ApartReader, startReader } from './readApart'
import type { Source, SourceRequest } from './readSource'

interface ReadableSource {
  /** The last thing that was read; null before. */
  source: Source | null
  /** What is being read. */
  reading: SourceRequest | null
  read(request: SourceRequest): void
  /** Stops reading; nothing comes of it. */
  cancel(): void
  /** Marks what was read last. Null before. */
  mark: ApartReader['mark'] | null
}

/** One source at a time, read in a worker. A bug in a reader is thrown while drawing, where the app catches it. */
export function useSource(start: SourceRequest | null): ReadableSource {
  const [done, setDone] = useState<{ source: Source; mark: ApartReader['mark'] } | null>(null)
  const [reading, setReading] = useState<SourceRequest | null>(start)
  const [bug, setBug] = useState<Error | null>(null)
  const running = useRef<ApartReader | null>(null)
  const cancel = useCallback(() => {
    running.current?.end()
    running.current = null
    setReading(null)
  }, [])
  const read = useCallback((request: SourceRequest) => {
    running.current?.end()
    const reader = startReader(request)
    running.current = reader
    setReading(request)
    // An answer may have been on its way when its reader was ended.
    const isWanted = () => running.current === reader
    void reader.source.then(
      (source) => {
        if (!isWanted()) return
        setDone({ source, mark: reader.mark })
        setReading(null)
      },
      (error: Error) => isWanted() && setBug(error),
    )
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog is mounted anew for another start
  useEffect(() => {
    if (start) read(start)
    return () => running.current?.end()
  }, [read])
  if (bug) throw bug
  return { source: done?.source ?? null, reading, read, cancel, mark: done?.mark ?? null }
}
