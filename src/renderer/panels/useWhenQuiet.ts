import { useEffect, useState } from 'react'
import type { EditorSession } from '../editor/session'
import { whenQuiet } from './whenQuiet'

/** What is derived from the text, made anew when typing rests, `rest` milliseconds if it matters. `derive` must be the same function each time. */
export function useWhenQuiet<T>(session: EditorSession, derive: (session: EditorSession) => T, rest?: number): T {
  const [value, setValue] = useState(() => derive(session))
  useEffect(() => {
    const refresh = () => setValue(derive(session))
    const quiet = whenQuiet(refresh, rest)
    refresh()
    const stop = session.onChange(quiet.changed)
    return () => {
      stop()
      quiet.end()
    }
  }, [session, derive, rest])
  return value
}
