import type { Finding, TextPlace } from '../interview/finding'
import type { Interview } from '../interview/interview'

/**
 * A name for each finding that stays while the text around it is edited: the rule, the turn or person, and the words
 * that it is about; the second of the same name in there has a number. Drafts remember with it what is ignored.
 */
export function findingIds(findings: readonly Finding[], interview: Interview): string[] {
  const counts = new Map<string, number>()
  return findings.map(({ rule, values, where }) => {
    const name = [rule, ownerOf(where, interview), values.text ?? ''].join('|')
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name}|${count}`
  })
}

/** By their ids, for places in the body move with every new turn. */
function ownerOf(where: TextPlace | null, { body, people }: Interview): string {
  const [part, index, ...rest] = where?.path ?? []
  if (part === 'people') return people[Number(index)]?.id ?? ''
  if (part !== 'body') return [part, index].filter((key) => typeof key === 'string').join('.')
  const item = body[Number(index)]
  const image = rest.at(-2) === 'image' ? imageOf(where, body) : ''
  return item?.type === 'turn' ? item.id + image : `body${image}`
}

/** Two figures without credit in one turn are told apart by their pictures. */
function imageOf(where: TextPlace | null, body: Interview['body']): string {
  const keys = where?.path.slice(1, -1) ?? []
  const image = keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], body)
  return `:${(image as { asset?: string } | undefined)?.asset ?? ''}`
}
