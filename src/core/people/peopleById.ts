import type { KnownPerson } from './register'

/** A name as it is compared: capitals and spaces do not count. */
export function plainName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase()
}

/** People by their ids, and found by name without looking at everybody: a library of 10,000 drafts asks 10,000 times. */
export class PeopleById extends Map<string, KnownPerson> {
  /** Ids of those who have, or once had, a name. */
  private readonly named = new Map<string, Set<string>>()

  override set(id: string, known: KnownPerson): this {
    const name = plainName(known.name)
    this.named.set(name, (this.named.get(name) ?? new Set()).add(id))
    return super.set(id, known)
  }

  /** Everybody of this name, in the order in which they got it. */
  called(name: string): KnownPerson[] {
    const wanted = plainName(name)
    const ids = [...(this.named.get(wanted) ?? [])]
    const people = ids.flatMap((id) => this.get(id) ?? [])
    return people.filter((known) => plainName(known.name) === wanted)
  }
}
