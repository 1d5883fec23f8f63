import { useCallback, useEffect, useRef, useState } from 'react'
import { readApart } from './readApart'
import type { Source, SourceRequest } from './readSource'

interface ReadableSource {
  /** The last thing that was read; null before. */
  source: Source | null
  /** What is being read. */
  reading: SourceRequest | null
  read(request: SourceRequest): void
  /** Stops reading; nothing comes of it. */
  cancel(): void
}

/** One source at a time, read in a worker. A bug in a reader is thrown while drawing, where the app catches it. */
export function useSource(start: SourceRequest | null): ReadableSource {
  const [source, setSource] = useState<Source | null>(null)
  const [reading, setReading] = useState<SourceRequest | null>(start)
  const [bug, setBug] = useState<Error | null>(null)
  const running = useRef<AbortController | null>(null)
  const cancel = useCallback(() => {
    running.current?.abort()
    setReading(null)
  }, [])
  const read = useCallback((request: SourceRequest) => {
    running.current?.abort()
    running.current = new AbortController()
    setReading(request)
    void readApart(request, running.current.signal).then((done) => {
      setSource(done)
      setReading(null)
    }, setBug)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog is mounted anew for another start
  useEffect(() => {
    if (start) read(start)
    return () => running.current?.abort()
  }, [read])
  if (bug) throw bug
  return { source, reading, read, cancel }
}
