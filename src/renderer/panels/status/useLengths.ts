import { useEffect, useState } from 'react'
import type { BodyItem, Person } from '../../../core/interview/interview'
import { type Length, type Lengths, lengthOfItem, lengthsOf } from '../../../core/interview/lengths'
import type { EditorSession } from '../../editor/session'

/** Milliseconds without a change before it counts. */
const QUIET = 350

/** The lengths of what stands in the editor, counted when typing rests; an item that stayed the same is not counted again. */
export function useLengths(session: EditorSession): Lengths {
  const [lengths, setLengths] = useState(() => count(session))
  useEffect(() => {
    let lastChange = 0
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = () => {
      const wait = lastChange + QUIET - performance.now()
      timer = wait > 1 ? setTimeout(look, wait) : null
      if (timer === null) setLengths(count(session))
    }
    setLengths(count(session))
    const end = session.onChange(() => {
      lastChange = performance.now()
      timer ??= setTimeout(look, QUIET)
    })
    return () => {
      end()
      if (timer !== null) clearTimeout(timer)
    }
  }, [session])
  return lengths
}

const known = new WeakMap<BodyItem, Length>()

function count(session: EditorSession): Lengths {
  return lengthsOf(session.read(), rememberedLength)
}

function rememberedLength(item: BodyItem, people: readonly Person[]): Length {
  // A bio box has the words of its person, who may change while the box stays the same.
  if (item.type === 'bio') return lengthOfItem(item, people)
  const before = known.get(item)
  if (before) return before
  const length = lengthOfItem(item, people)
  known.set(item, length)
  return length
}
