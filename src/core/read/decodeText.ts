/**
 * Browsers, Electron and Node all have `TextDecoder` (WHATWG Encoding), but neither ES2023 nor a type package that core
 * may use declares it. This is the part that core needs, local to this file so that it cannot clash with the DOM's or Node's own.
 */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string }

export interface DecodedText {
  text: string
  /** Letters that could not be read and became U+FFFD. */
  broken: number
}

/** 0x80 to 0x9F in Windows-1252. Some releases of Node decode them as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
/** With fewer good letters per broken one the file is not UTF-8 with a fault but another encoding. */
const GOOD_PER_BROKEN = 4

/** Text from bytes: UTF-16 by its byte order mark, else UTF-8, else Windows-1252. A byte order mark is left out. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(new TextDecoder('utf-16le').decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(new TextDecoder('utf-16be').decode(bytes))
  const lenient = decoded(new TextDecoder('utf-8').decode(bytes))
  // A text may have U+FFFD as it is, where another program could not read a letter.
  if (isUtf8(bytes) || countBeyondAscii(lenient.text) > lenient.broken * GOOD_PER_BROKEN) return lenient
  return { text: decodeWindows1252(bytes), broken: 0 }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function decoded(text: string): DecodedText {
  return { text, broken: text.split('\uFFFD').length - 1 }
}

/** Letters beyond ASCII that were read well. */
function countBeyondAscii(text: string): number {
  let count = 0
  for (const found of text.matchAll(/[\u0080-\uFFFC]+/g)) count += found[0].length
  return count
}

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
}

/** Text in one of Windows' code pages, as RTF names them; an unknown one counts as 1252. */
export function decodeBytes(bytes: Uint8Array, codepage: number): string {
  if (codepage === 1252 || codepage < 1250 || codepage > 1258) return decodeWindows1252(bytes)
  return new TextDecoder(`windows-${codepage}`).decode(bytes)
}
