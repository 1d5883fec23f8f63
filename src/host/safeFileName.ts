const MAX_BYTES = 200
/** Names that Windows keeps for devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i

/** A name that every file system takes and that leads nowhere else: no folder, no control character, not too long. */
export function safeFileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be replaced
  const plain = name.normalize('NFC').replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
  const trimmed = plain.replace(/\s+/g, ' ').replace(/[. ]+$/, '')
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(trimmed)?.[0] ?? ''
  const stem = trimmed.slice(0, trimmed.length - ending.length).replace(/^[. ]+/, '')
  const short = shorten(stem, MAX_BYTES - ending.length).replace(/[. ]+$/, '')
  const safe = `${short || 'Interview'}${ending}`
  return DEVICES.test(safe) ? `_${safe}` : safe
}

function shorten(text: string, maxBytes: number): string {
  let characters = [...text]
  while (Buffer.byteLength(characters.join('')) > maxBytes) characters = characters.slice(0, -1)
  return characters.join('')
}
