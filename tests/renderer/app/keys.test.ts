import { describe, expect, it } from 'vitest'
import { matchesKeys, showKeys } from '../../../src/renderer/app/keys'

interface Press {
  key: string
  code?: string
  held?: ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[]
  altGraph?: boolean
}

function press({ key, code = '', held = [], altGraph = false }: Press) {
  const down = (name: (typeof held)[number]) => held.includes(name)
  return {
    key,
    code,
    ctrlKey: down('ctrlKey'),
    metaKey: down('metaKey'),
    altKey: down('altKey'),
    shiftKey: down('shiftKey'),
    getModifierState: (name: string) => altGraph && name === 'AltGraph',
  }
}

describe('matchesKeys', () => {
  it('takes Ctrl, and on a Mac Cmd', () => {
    expect(matchesKeys('CmdOrCtrl+N', press({ key: 'n', held: ['ctrlKey'] }), false)).toBe(true)
    expect(matchesKeys('CmdOrCtrl+N', press({ key: 'n', held: ['metaKey'] }), true)).toBe(true)
    expect(matchesKeys('CmdOrCtrl+N', press({ key: 'n', held: ['ctrlKey'] }), true)).toBe(false)
  })

  it('wants exactly the modifiers it names', () => {
    expect(matchesKeys('F6', press({ key: 'F6', held: ['shiftKey'] }), false)).toBe(false)
    expect(matchesKeys('Shift+F6', press({ key: 'F6', held: ['shiftKey'] }), false)).toBe(true)
    expect(matchesKeys('CmdOrCtrl+Z', press({ key: 'Z', held: ['ctrlKey', 'shiftKey'] }), false)).toBe(false)
  })

  it('reads digits by their place, and plus wherever it stands', () => {
    expect(matchesKeys('CmdOrCtrl+0', press({ key: 'à', code: 'Digit0', held: ['ctrlKey'] }), false)).toBe(true)
    const american = press({ key: '+', code: 'Equal', held: ['ctrlKey', 'shiftKey'] })
    expect(matchesKeys('CmdOrCtrl+Plus', american, false)).toBe(true)
    expect(matchesKeys('CmdOrCtrl+Plus', press({ key: '+', held: ['ctrlKey'] }), false)).toBe(true)
    expect(matchesKeys('CmdOrCtrl+Plus', press({ key: '+', held: [] }), false)).toBe(false)
  })

  it('finds the backslash by its place, and never where AltGr types a sign', () => {
    expect(matchesKeys('CmdOrCtrl+\\', press({ key: '#', code: 'Backslash', held: ['ctrlKey'] }), false)).toBe(true)
    const bracket = press({ key: 'e', held: ['ctrlKey', 'altKey'], altGraph: true })
    expect(matchesKeys('CmdOrCtrl+Alt+E', bracket, false)).toBe(false)
  })
})

it('shows keys as they stand on the keyboard', () => {
  expect(showKeys('CmdOrCtrl+Shift+Z', 'de', false)).toBe('Strg Umschalt Z')
  expect(showKeys('CmdOrCtrl+Shift+Z', 'en', false)).toBe('Ctrl Shift Z')
  expect(showKeys('CmdOrCtrl+Shift+Z', 'de', true)).toBe('⌘⇧Z')
})
