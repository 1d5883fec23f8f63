/** A key combination in Electron's notation, such as `CmdOrCtrl+Shift+N`. */
export type Keys = string

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState(key: string): boolean
}

const KEY_NAMES: Readonly<Record<string, string>> = { Up: 'ArrowUp', Down: 'ArrowDown', Space: ' ' }

export function isMac(platform = navigator.platform): boolean {
  return platform.startsWith('Mac')
}

export function matchesKeys(keys: Keys, event: Pressed, mac = isMac()): boolean {
  const { key, control, command, alt, shift } = parse(keys)
  if (event.ctrlKey !== (control || (command && !mac)) || event.metaKey !== (command && mac)) return false
  // Where plus stands above another sign, Shift is part of it.
  if (event.altKey !== alt || (key !== 'Plus' && event.shiftKey !== shift)) return false
  // German keyboards type brackets and the backslash with AltGr, which Windows reports as Ctrl+Alt.
  if (event.getModifierState('AltGraph')) return false
  // By place, for on a German keyboard this key types another sign.
  if (key === '\\') return event.code === 'Backslash'
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`
  if (key === 'Plus') return event.key === '+' || event.key === '='
  return event.key.toLowerCase() === (KEY_NAMES[key] ?? key).toLowerCase()
}

/** A letter or another sign that is typed. No command is one alone, and the list of commands is a long way for each letter. */
export function isSign({ key, ctrlKey, metaKey, altKey }: Pressed): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey
}

const MAC_SIGNS: Readonly<Record<string, string>> = {
  Control: '⌃',
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Up: '↑',
  Down: '↓',
  Delete: '⌦',
  Backspace: '⌫',
  Tab: '⇥',
  Plus: '+',
  '-': '−',
  Space: '␣',
}
const SIGNS = { Up: '↑', Down: '↓', Plus: '+', '-': '−', Alt: 'Alt' } as const
const NAMES: Readonly<Record<'de' | 'en', Readonly<Record<string, string>>>> = {
  de: {
    ...SIGNS,
    Control: 'Strg',
    CmdOrCtrl: 'Strg',
    Shift: 'Umschalt',
    Enter: 'Eingabe',
    Delete: 'Entf',
    Backspace: 'Rücktaste',
    Space: 'Leertaste',
    '\\': '#',
  },
  en: { ...SIGNS, Control: 'Ctrl', CmdOrCtrl: 'Ctrl', Delete: 'Del' },
}

/** The combination as it stands on the keyboard: `Strg N`, `Ctrl N`, `⌘N`. */
export function showKeys(keys: Keys, language: 'de' | 'en', mac = isMac()): string {
  const parts = keys.split('+')
  if (mac) return parts.map((part) => MAC_SIGNS[part] ?? part).join('')
  return parts.map((part) => NAMES[language][part] ?? part).join(' ')
}

interface Combination {
  key: string
  control: boolean
  /** Cmd on a Mac, Ctrl elsewhere. */
  command: boolean
  alt: boolean
  shift: boolean
}

/** Each key that is typed is held against all of the list. */
const parsed = new Map<Keys, Combination>()

function parse(keys: Keys): Combination {
  const known = parsed.get(keys)
  if (known) return known
  const parts = keys.split('+')
  const modifiers = parts.slice(0, -1)
  const combination = {
    key: parts.at(-1) ?? '',
    control: modifiers.includes('Control'),
    command: modifiers.includes('CmdOrCtrl'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
  }
  parsed.set(keys, combination)
  return combination
}
