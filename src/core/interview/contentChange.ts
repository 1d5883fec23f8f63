import type { ContentChange } from './contentChangeSchema'
import type { BodyItem, Interview } from './interview'

/** The words of a draft and how they are set. */
export interface DraftContent {
  interview: Interview
  /** Name of a house style. */
  style: string
}

/** Null where nothing differs. Items of the body are told apart by identity: the editor gives the same object for what stayed. */
export function contentChange(from: DraftContent, to: DraftContent): ContentChange | null {
  const [before, after] = [from.interview, to.interview]
  const change: ContentChange = {
    ...(from.style !== to.style && { style: to.style }),
    ...(before.language !== after.language && { language: after.language }),
    ...(differ(before.frame, after.frame) && { frame: after.frame }),
    ...(differ(before.people, after.people) && { people: after.people }),
  }
  const body = bodyChange(before.body, after.body)
  if (body) change.body = body
  return Object.keys(change).length > 0 ? change : null
}

function differ(a: object, b: object): boolean {
  return a !== b && JSON.stringify(a) !== JSON.stringify(b)
}

function bodyChange(before: readonly BodyItem[], after: readonly BodyItem[]): ContentChange['body'] {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before[at] === after[at]) at++
  let end = 0
  while (end < most - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const remove = before.length - at - end
  const items = after.slice(at, after.length - end)
  return remove === 0 && items.length === 0 ? undefined : { at, remove, items }
}

/** Most items that are written once more for a letter in one of them. */
const FEW = 4

/** Two changes, one behind the other, as one where the second only writes on in what the first put there; else null. */
export function joinedChange(first: ContentChange, second: ContentChange): ContentChange | null {
  const { body, ...rest } = second
  const own = first.body
  if (own && own.items.length > FEW) return null
  if (!body) return { ...first, ...rest }
  const [item] = body.items
  const place = own ? body.at - own.at : -1
  if (!own || !item || body.remove !== 1 || body.items.length !== 1 || !(place in own.items)) return null
  return { ...first, ...rest, body: { ...own, items: own.items.with(place, item) } }
}

/** The words after a change. A place behind their end is the end. */
export function applyChange(
  content: DraftContent,
  { body, style = content.style, ...rest }: ContentChange,
): DraftContent {
  const { interview } = content
  const items = body ? interview.body.toSpliced(body.at, body.remove, ...body.items) : interview.body
  return { interview: { ...interview, ...rest, body: items }, style }
}
