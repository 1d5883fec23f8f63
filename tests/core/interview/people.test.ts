import { describe, expect, it } from 'vitest'
import { createPerson } from '../../../src/core/interview/create'
import { labelled, merged, namesake, renamed } from '../../../src/core/interview/people'

const house = createPerson('h', 'werft', 'interviewer')
const guest = createPerson('g', 'Ilse Tanner', 'guest')

describe('people', () => {
  it('take the short form along with the name until it was set', () => {
    expect(renamed(guest, 'Ilse Berg')).toEqual({ name: 'Ilse Berg', short: 'Berg' })
    expect(renamed({ ...guest, short: 'IT' }, 'Ilse Berg')).toEqual({ name: 'Ilse Berg', short: 'IT' })
    expect(renamed(house, 'die werft')).toEqual({ name: 'die werft', short: 'die werft' })
  })

  it('have a namesake by name or short form, whatever the capitals', () => {
    expect(namesake([house, guest], 'h', ' tanner ')).toBe(guest)
    expect(namesake([house, guest], null, 'WERFT')).toBe(house)
    expect(namesake([house, guest], 'g', 'Tanner')).toBeUndefined()
    expect(namesake([house, { ...guest, short: '' }], 'h', ' ')).toBeUndefined()
  })

  it('are meant by a label with their name, short form or initials, whatever the capitals, if it can be nobody else', () => {
    const other = createPerson('o', 'Jo Tanner', 'guest')
    const named = (name: string, role: 'guest' | 'interviewer' = 'guest') => ({ name, role })
    expect(['ilse tanner', 'TANNER', 'it'].map((label) => labelled([house, guest], named(label)))).toEqual([
      guest,
      guest,
      guest,
    ])
    expect(labelled([house, guest], named('Werft'))).toBe(house)
    expect(labelled([guest, other], named('Tanner'))).toBeUndefined()
    expect(labelled([guest, other], named('JT'))).toBe(other)
    expect(labelled([guest, createPerson('t', 'Tanner', 'guest')], named('Tanner'))?.id).toBe('t')
    expect(labelled([{ ...guest, name: '', short: '' }], named(''))).toBeUndefined()
  })

  it('are not meant by a letter that asks or answers for anybody, nor by what is short for another role', () => {
    const paper = createPerson('p', 'Abendblatt', 'interviewer')
    expect(labelled([paper, guest], { name: 'A', role: 'guest' })).toBeUndefined()
    expect(labelled([paper, guest], { name: 'A', role: 'interviewer' })).toBeUndefined()
    expect(labelled([paper, guest], { name: 'IT', role: 'interviewer' })).toBeUndefined()
  })

  it('become one without losing what only one of them had', () => {
    const link = { label: 'Werft', url: 'https://example.org' }
    const one = { ...guest, position: 'Ingenieurin', bio: [[{ text: 'Baut Brücken.' }]], links: [link] }
    const other = { ...house, position: 'Redaktion', organisation: 'werft', bio: [[{ text: 'Fragt.' }]], links: [link] }
    expect(merged(one, other)).toEqual({
      ...one,
      organisation: 'werft',
      bio: [[{ text: 'Baut Brücken.' }], [{ text: 'Fragt.' }]],
    })
    expect(merged(one, { ...other, bio: one.bio }).bio).toEqual(one.bio)
  })
})
