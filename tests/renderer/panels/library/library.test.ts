import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { matchesSearch } from '../../../../src/renderer/panels/library/matchesSearch'
import { showDay, showWhen } from '../../../../src/renderer/panels/library/showWhen'

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: [] })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('matchesSearch', () => {
  const draft = { headline: 'Große Straße, späte Quellen', people: ['Jörg Müller', 'Łucja Ilić'] }
  it.each([
    ['', true],
    ['grosse', true],
    ['GROSSE STRASSE', true],
    ['Müller', true],
    ['muller', true],
    ['mueller', true],
    ['joerg spaete', true],
    ['elle', true],
    ['lucja', true],
    ['ilic', true],
    ['müller hafen', false],
    ['meuller', false],
  ])('%j: %s', (query, found) => {
    expect(matchesSearch(draft, query)).toBe(found)
  })

  it('finds umlauts that were typed without', () => {
    expect(matchesSearch({ headline: 'Muenchen', people: [] }, 'München')).toBe(true)
  })
})

describe('showWhen', () => {
  const now = new Date(2026, 10, 20, 15, 0)
  it.each([
    [new Date(2026, 10, 20, 14, 2), '14:02'],
    [new Date(2026, 10, 19, 23, 59), 'gestern'],
    [new Date(2026, 10, 16, 9, 0), 'Montag'],
    [new Date(2026, 10, 6, 9, 0), '6. Nov.'],
    [new Date(2024, 10, 6, 9, 0), '6. Nov. 2024'],
  ])('%s', (when, shown) => {
    expect(showWhen(when.toISOString(), 'de', now)).toBe(shown)
  })

  it('writes as the country of the user does', () => {
    const when = new Date(2026, 10, 20, 14, 2).toISOString()
    vi.stubGlobal('navigator', { languages: ['de-AT', 'en-GB', 'en-US'] })
    expect(showWhen(when, 'en', now)).toBe('14:02')
    vi.stubGlobal('navigator', { languages: ['en-US'] })
    expect(showWhen(when, 'en', now)).toMatch(/^2:02\sPM$/)
    expect(showWhen(when, 'de', now)).toBe('14:02')
  })
})

describe('showDay', () => {
  it.each([
    ['2026-12-28', 'de', '28. Dez.'],
    ['2027-01-03', 'de', '3. Jan. 2027'],
    ['2026-12-28', 'en', 'Dec 28'],
  ])('%s, %s', (day, language, shown) => {
    expect(showDay(day, language, new Date(2026, 10, 28))).toBe(shown)
  })
})
