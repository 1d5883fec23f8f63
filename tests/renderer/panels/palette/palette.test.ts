import { describe, expect, it } from 'vitest'
import { rankText } from '../../../../src/core/find/rankText'
import { type PaletteItem, paletteGroups } from '../../../../src/renderer/panels/palette/paletteGroups'

describe('rankText', () => {
  it.each([
    ['Frage mit Antwort nach oben', 'frage', 0],
    ['Nur diese Frage', 'frage', 1],
    ['Größe der Brücke', 'bruecke groesse', 1],
    ['Größe der Brücke', 'BRUCKE', 1],
    ['Zwischentitel', 'titel', 2],
    ['Zur Person', 'zp', 3],
    ['Fokus auf diese Frage', 'fof', 3],
    ['Zur Person', 'xq', null],
    ['Zur Person', 'q', null],
  ])('%s for %s: %s', (text, query, rank) => {
    expect(rankText(text, query)).toBe(rank)
  })
})

describe('the palette', () => {
  const run = () => undefined
  const items: PaletteItem[] = [
    { id: 'new', kind: 'commands', label: 'Neues Interview', hint: 'Ablage', run },
    { id: 'bold', kind: 'commands', label: 'Fett', hint: 'Bearbeiten', run },
    { id: 'movePairUp', kind: 'commands', label: 'Frage nach oben', hint: 'Redebeitrag', run },
    { id: 't1', kind: 'questions', label: 'Was hören Sie, Frau Tanner?', run },
    { id: 'd1', kind: 'drafts', label: 'Fetter Fang', hint: 'Ilse Tanner', run },
  ]
  const shown = (recent: string[], query: string) =>
    paletteGroups(items, recent, query).map(({ value, items: found }) => [value, ...found.map(({ id }) => id)])

  it('starts with what was chosen last, each thing once', () => {
    expect(shown(['bold', 'gone'], '')).toEqual([
      ['recent', 'bold'],
      ['commands', 'new', 'movePairUp'],
      ['questions', 't1'],
      ['drafts', 'd1'],
    ])
  })

  it('puts the group of the best answer first, and finds what stands beside a label', () => {
    expect(shown([], 'fett')).toEqual([
      ['commands', 'bold'],
      ['drafts', 'd1'],
    ])
    expect(shown([], 'tanner')).toEqual([
      ['questions', 't1'],
      ['drafts', 'd1'],
    ])
    expect(shown([], 'ablage')).toEqual([['commands', 'new']])
  })

  it('takes loose letters only where nothing has the words', () => {
    expect(shown([], 'fno')).toEqual([['commands', 'movePairUp']])
    expect(shown([], 'xyz')).toEqual([])
  })
})
