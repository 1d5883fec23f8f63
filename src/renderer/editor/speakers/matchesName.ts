import type { Person } from '../../../core/interview/interview'

/** Whether what was typed begins the name, one of its words or the short form. */
export function matchesName({ name, short }: Pick<Person, 'name' | 'short'>, typed: string): boolean {
  const wanted = typed.toLocaleLowerCase()
  if (wanted.trim() !== wanted) return false
  const words = name.split(/[\s-]+/u)
  const begins = words.map((_, place) => words.slice(place).join(' '))
  return [name, short, ...begins].some((part) => part.toLocaleLowerCase().startsWith(wanted))
}
