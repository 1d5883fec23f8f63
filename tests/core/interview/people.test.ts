import { describe, expect, it } from 'vitest'
import { createPerson } from '../../../src/core/interview/create'
import { merged, namesake, renamed } from '../../../src/core/interview/people'

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
