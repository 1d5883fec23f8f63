import type { BodyItem, Person } from '../../../core/interview/interview'
import { type Length, type Lengths, lengthOfItem, lengthsOf } from '../../../core/interview/lengths'
import type { EditorSession } from '../../editor/session'
import { useWhenQuiet } from '../useWhenQuiet'

/** The lengths of what stands in the editor, counted when typing rests; an item that stayed the same is not counted again. */
export function useLengths(session: EditorSession): Lengths {
  return useWhenQuiet(session, count)
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
