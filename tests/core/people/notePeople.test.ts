import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPerson } from '../../../src/core/interview/create'
import type { Person } from '../../../src/core/interview/interview'
import { searchKnown } from '../../../src/core/people/findKnown'
import { corrected, newsFor, personOfKnown } from '../../../src/core/people/news'
import { apart, knownIn, notePeople } from '../../../src/core/people/notePeople'
import { emptyRegister, type KnownPerson, type Register } from '../../../src/core/people/register'

const bio = (text: string) => [[{ text }]]

/** A library in which drafts are saved one after the other. */
function library() {
  const register = emptyRegister()
  const now = new Map<string, Person[]>()
  let count = 0
  return {
    register,
    save(draft: string, ...people: Person[]) {
      const changed = notePeople(register, { draft, people, before: now.get(draft) ?? null }, () => `known-${++count}`)
      now.set(draft, people)
      return changed
    },
    known: () => [...register.people.values()],
    news(draft: string, id: string) {
      const known = knownIn(register, draft, id)
      const use = register.uses.get(draft)?.get(id)
      const person = now.get(draft)?.find((each) => each.id === id)
      return known && use && person ? newsFor(known, use, person) : null
    },
  }
}

const falk = (change: Partial<Person> = {}): Person => ({
  ...createPerson('w', 'Annegret Falk', 'guest'),
  position: 'Beraterin',
  organisation: 'Falk & Co.',
  bio: bio('Berät Verlage.'),
  ...change,
})

describe('the people of a library', () => {
  it('are entered once they have a name', () => {
    const { save, known } = library()
    expect(save('a', createPerson('1', '', 'guest'), createPerson('2', 'Gast', 'guest'))).toBe(false)
    save('a', createPerson('1', 'Jo', 'guest'), createPerson('2', 'Newsroom', 'guest'), createPerson('3', 'Q', 'guest'))
    expect(known().map(({ name }) => name)).toEqual(['Jo'])
  })

  it('keep their name while it is typed, and are no crowd of its beginnings', () => {
    const { save, known } = library()
    for (const name of ['An', 'Anne', 'Annegret', 'Annegret Fa', 'Annegret Falk']) save('a', falk({ name }))
    expect(known().map(({ name }) => name)).toEqual(['Annegret Falk'])
  })

  it('are found again by a name that is typed in another draft', () => {
    const { save, known } = library()
    save('a', falk())
    for (const name of ['An', 'Annegret', 'annegret  falk']) save('b', createPerson('x', name, 'guest'))
    expect(known()).toHaveLength(1)
  })

  it('are told apart from others of the same name by position or house', () => {
    const { save, known, news } = library()
    save('a', falk())
    save('b', falk({ id: 'other', organisation: 'Stadtwerke', bio: bio('Leitet das Netz.') }))
    expect(known().map(({ organisation }) => organisation)).toEqual(['Falk & Co.', 'Stadtwerke'])
    expect(news('a', 'w')).toEqual({})
    expect(news('b', 'other')).toEqual({})
  })

  it('part where somebody known by the name alone turns out to be somebody else', () => {
    const { save, known } = library()
    save('a', falk())
    save('b', createPerson('x', 'Annegret Falk', 'guest'))
    save('b', { ...createPerson('x', 'Annegret Falk', 'guest'), organisation: 'Stadtw' })
    save('b', { ...createPerson('x', 'Annegret Falk', 'guest'), organisation: 'Stadtwerke' })
    expect(known().map(({ organisation }) => organisation)).toEqual(['Falk & Co.', 'Stadtwerke'])
  })

  it('stay two persons in one draft, even of one name', () => {
    const { save, known } = library()
    save('a', createPerson('1', 'Peter Müller', 'guest'), createPerson('2', 'Peter Müller', 'interviewer'))
    expect(known()).toHaveLength(2)
  })

  it('are not renamed in all drafts by giving one draft’s person to somebody else', () => {
    const { save, known } = library()
    save('a', falk())
    save('b', falk())
    save('b', falk({ name: 'Peter Müller', short: 'Müller' }))
    expect(known().map(({ name }) => name)).toEqual(['Annegret Falk', 'Peter Müller'])
  })

  it('are taken by their id where they were picked, though another one is called alike', () => {
    const { save, register, known } = library()
    save('a', createPerson('1', 'Peter Müller', 'guest'), createPerson('2', 'Peter Müller', 'guest'))
    const [, second] = known()
    if (!second) throw new Error('nobody')
    save('b', personOfKnown(second))
    expect(knownIn(register, 'b', second.id)?.id).toBe(second.id)
  })
})

describe('a changed biography', () => {
  const newer = bio('Berät Verlage und Vereine.')

  it('is offered to the other drafts that have the person, until they have looked at it', () => {
    const { save, news } = library()
    save('a', falk())
    save('b', falk())
    expect(news('b', 'w')).toEqual({})
    save('a', falk({ bio: newer }))
    expect(news('a', 'w')).toEqual({})
    expect(news('b', 'w')).toEqual({ bio: newer })
    save('b', falk({ bio: newer }))
    expect(news('b', 'w')).toEqual({})
  })

  it('that was made for one draft alone stays there', () => {
    const { save, known, news } = library()
    save('a', falk())
    save('b', falk({ bio: bio('Eigens für diesen Text.') }))
    save('b', falk({ bio: bio('Eigens für diesen Text gekürzt.') }))
    expect(known()[0]?.bio).toEqual(bio('Berät Verlage.'))
    expect(news('a', 'w')).toEqual({})
  })

  it('is not lost where a draft wants none', () => {
    const { save, known } = library()
    save('a', falk())
    save('a', falk({ bio: [], position: '' }))
    expect(known()[0]).toMatchObject({ bio: bio('Berät Verlage.'), position: 'Beraterin' })
  })

  it('completes whoever was known by the name alone', () => {
    const { save, news } = library()
    save('a', falk())
    save('b', createPerson('x', 'Annegret Falk', 'guest'))
    expect(news('b', 'x')).toEqual({ position: 'Beraterin', organisation: 'Falk & Co.', bio: bio('Berät Verlage.') })
  })

  it('in its short form is no news, and is the one that a draft changes that shows it', () => {
    const { save, register, known, news } = library()
    save('a', falk())
    const [first] = known()
    if (!first) throw new Error('nobody')
    register.people.set(first.id, corrected(first, { shortBio: bio('Beraterin.') }))
    save('b', falk())
    save('b', falk({ bio: bio('Beraterin.') }))
    expect(known()[0]).toMatchObject({ bio: bio('Berät Verlage.'), shortBio: bio('Beraterin.') })
    expect(news('b', 'w')).toEqual({})
    save('b', falk({ bio: bio('Beraterin in Kiel.') }))
    expect(known()[0]).toMatchObject({ bio: bio('Berät Verlage.'), shortBio: bio('Beraterin in Kiel.') })
  })

  it('goes to nobody who is somebody else after all', () => {
    const { save, register, news } = library()
    save('a', falk())
    save('b', createPerson('x', 'Annegret Falk', 'guest'))
    apart(register, createPerson('x', 'Annegret Falk', 'guest'), 'b', () => 'own')
    save('a', falk({ bio: newer }))
    expect(news('b', 'x')).toEqual({})
  })
})

it('finds people by name, house and letters in a hurry', () => {
  const { save, known } = library()
  save('a', falk(), createPerson('m', 'Peter Müller', 'guest'))
  const found = (typed: string) => searchKnown(known(), typed, 9).map(({ name }) => name)
  expect(found('mueller')).toEqual(['Peter Müller'])
  expect(found('falk')).toEqual(['Annegret Falk'])
  expect(found('')).toEqual(['Annegret Falk', 'Peter Müller'])
  expect(found('xyz')).toEqual([])
})

describe('whatever drafts say in any order', () => {
  const person = fc.record({
    id: fc.constantFrom('1', '2', 'known-1'),
    name: fc.constantFrom('', 'Gast', 'Ilse', 'Ilse Tanner', 'Annegret Falk'),
    position: fc.constantFrom('', 'Leiterin', 'Bäckerin'),
    bio: fc.constantFrom([], bio('Eins.'), bio('Zwei.')),
  })
  const saves = fc.array(
    fc.record({ draft: fc.constantFrom('a', 'b', 'c'), people: fc.uniqueArray(person, { selector: ({ id }) => id }) }),
    { minLength: 1, maxLength: 12 },
  )

  it('everybody with a name can be picked again, under that name, and nobody is two in one draft', () => {
    fc.assert(
      fc.property(saves, (all) => {
        const { save, register } = library()
        for (const { draft, people } of all) {
          const made = people.map((each) => ({ ...createPerson(each.id, each.name, 'guest'), ...each }))
          save(draft, ...made)
          const named = made.filter(({ name }) => name !== '' && name !== 'Gast')
          const known = named.map(({ id }) => knownIn(register, draft, id))
          expect(known.map((each) => each?.name)).toEqual(named.map(({ name }) => name))
          expect(new Set(known).size).toBe(known.length)
          // Saved once more, it is nothing new.
          expect(save(draft, ...made)).toBe(false)
        }
        expectWhole(register)
      }),
    )
  })
})

/** Each use leads to somebody, and no biography was emptied. */
function expectWhole({ people, uses }: Register): void {
  const used = [...uses.values()].flatMap((there) => [...there.values()])
  expect(used.filter(({ known }) => !people.has(known))).toEqual([])
  expect([...people.values()].filter(({ version }: KnownPerson) => version < 1)).toEqual([])
}
