import type { Interview } from './interview'
import { kindOf, personOf } from './views'

/** A place as people say it. `key` is a sentence under `place` in `core/wording`, `values` what stands in it. */
export interface PlaceName {
  key:
    | 'kicker'
    | 'headline'
    | 'standfirst'
    | 'byline'
    | 'person'
    | 'question'
    | 'answer'
    | 'statement'
    | 'paragraph'
    | 'list'
    | 'subhead'
    | 'pullQuote'
    | 'figure'
    | 'box'
    | 'bio'
    | 'interview'
  values: { number: number; name: string; paragraph: number }
}

/**
 * What a path is called: `answer 3 of Falk, paragraph 2`. Turns are counted by their speaker and kind, other blocks by
 * their kind, as one counts them on the sheet. A path that leads nowhere is the whole interview.
 */
export function placeName(interview: Interview, path: readonly (string | number)[]): PlaceName {
  const [part, step] = path
  const named = (key: PlaceName['key'], values: Partial<PlaceName['values']> = {}): PlaceName => ({
    key,
    values: { number: 1, name: '', paragraph: 1, ...values },
  })
  if (part === 'frame' && (step === 'kicker' || step === 'headline' || step === 'standfirst' || step === 'byline')) {
    return named(step, { paragraph: orderOf(path[2]) })
  }
  if (typeof step !== 'number') return named('interview')
  if (part === 'people') return named('person', { name: interview.people[step]?.name ?? '' })
  const item = part === 'body' ? interview.body[step] : undefined
  if (!item) return named('interview')
  const before = interview.body.slice(0, step + 1)
  if (item.type !== 'turn')
    return named(nameOf(item.type), { number: before.filter(({ type }) => type === item.type).length })
  const { people } = interview
  const kind = kindOf(item, people)
  const alike = before.filter(
    (other) => other.type === 'turn' && other.speaker === item.speaker && kindOf(other, people) === kind,
  )
  const name = personOf(people, item.speaker)?.name ?? ''
  return named(kind, { number: alike.length, name, paragraph: orderOf(path[3]) })
}

/** Notes never come out, so nothing that comes out has their place. */
function nameOf(type: Exclude<Interview['body'][number]['type'], 'turn'>): PlaceName['key'] {
  return type === 'note' ? 'interview' : type
}

function orderOf(step: string | number | undefined): number {
  return typeof step === 'number' ? step + 1 : 1
}
