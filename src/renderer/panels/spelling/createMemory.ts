import type { BodyItem, Interview } from '../../../core/interview/interview'
import { type Passage, type PassagePlace, passagesOfFrame, passagesOfItem } from '../../../core/interview/passages'

type Stretch = Pick<PassagePlace, 'from' | 'to'>

/** A passage that is to be looked at, and where to say what is wrong in it. */
interface News {
  passage: Passage
  tell(wrong: readonly Stretch[]): void
}

interface Sheet {
  news: readonly News[]
  /** All that is wrong, once it has been told of everything that is new. */
  places(): PassagePlace[]
}

/** The places of an item that was looked at; how many of its passages are still to come. */
interface Looked {
  setting: string
  index: number
  left: number
  places: PassagePlace[]
}

/** Remembers what was wrong in each item, so that after a key only the turn with the caret is looked at. */
export function createMemory(): { listOf(interview: Interview, known: ReadonlySet<string>): Sheet } {
  const items = new WeakMap<BodyItem, Looked>()
  return {
    listOf({ language, frame, people, body }, known) {
      const setting = JSON.stringify([language, ...known])
      const news: News[] = []
      const look = (passages: readonly Passage[], index: number): Looked => {
        const looked: Looked = { setting, index, left: passages.length, places: [] }
        for (const passage of passages)
          news.push({
            passage,
            tell(wrong) {
              looked.left--
              for (const { from, to } of wrong) looked.places.push({ path: passage.path, from, to })
            },
          })
        return looked
      }
      const parts = [look(passagesOfFrame(frame), 0)]
      for (const [index, item] of body.entries()) {
        const before = items.get(item)
        const stays = before?.setting === setting && before.left === 0
        const part = stays ? movedTo(before, index) : look(passagesOfItem(item, index, people), index)
        // A bio box has the words of its person, who may change while the box stays the same.
        if (item.type !== 'bio') items.set(item, part)
        parts.push(part)
      }
      return { news, places: () => parts.flatMap(({ places }) => places) }
    },
  }
}

/** The same item at another place in the body. */
function movedTo(looked: Looked, index: number): Looked {
  if (looked.index === index) return looked
  const places = looked.places.map(({ path, ...stretch }) => ({ path: ['body', index, ...path.slice(2)], ...stretch }))
  return { ...looked, index, places }
}
