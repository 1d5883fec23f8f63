/** A key combination in Electron's notation, such as `CmdOrCtrl+Shift+N`. */
export type Keys = string

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState(key: string): boolean
}

const KEY_NAMES: Readonly<Record<string, string>> = { Up: 'ArrowUp', Down: 'ArrowDown' }

function isMac(platform = navigator.platform): boolean {
  return platform.startsWith('Mac')
}

export function matchesKeys(keys: Keys, event: Pressed, mac = isMac()): boolean {
  const { modifiers, key } = parse(keys)
  // German keyboards type brackets and the backslash with AltGr, which Windows reports as Ctrl+Alt.
  if (event.getModifierState('AltGraph')) return false
  const wanted = {
    ctrlKey: modifiers.has('CmdOrCtrl') && !mac,
    metaKey: modifiers.has('CmdOrCtrl') && mac,
    altKey: modifiers.has('Alt'),
    shiftKey: modifiers.has('Shift'),
  }
  const held = (Object.keys(wanted) as (keyof typeof wanted)[]).every((name) => event[name] === wanted[name])
  if (!held) return false
  // By place, for on a German keyboard this key types another sign.
  if (key === '\\') return event.code === 'Backslash'
  return event.key.toLowerCase() === (KEY_NAMES[key] ?? key).toLowerCase()
}

const MAC_SIGNS: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Up: '↑',
  Down: '↓',
  Delete: '⌦',
}
const NAMES: Readonly<Record<'de' | 'en', Readonly<Record<string, string>>>> = {
  de: {
    CmdOrCtrl: 'Strg',
    Shift: 'Umschalt',
    Alt: 'Alt',
    Enter: 'Eingabe',
    Up: '↑',
    Down: '↓',
    Delete: 'Entf',
    '\\': '#',
  },
  en: { CmdOrCtrl: 'Ctrl', Shift: 'Shift', Alt: 'Alt', Enter: 'Enter', Up: '↑', Down: '↓', Delete: 'Del' },
}

/** The combination as it stands on the keyboard: `Strg N`, `Ctrl N`, `⌘N`. */
export function showKeys(keys: Keys, language: 'de' | 'en', mac = isMac()): string {
  const parts = keys.split('+')
  if (mac) return parts.map((part) => MAC_SIGNS[part] ?? part).join('')
  return parts.map((part) => NAMES[language][part] ?? part).join(' ')
}

function parse(keys: Keys) {
  const parts = keys.split('+')
  return { modifiers: new Set(parts.slice(0, -1)), key: parts.at(-1) ?? '' }
}
