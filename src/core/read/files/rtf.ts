import { RtfWriter } from './rtfWriter'
import { type UnpackText, UnreadableFile } from './unpacked'

/** A control word with its number, a control symbol, a brace, or words (RTF specification 1.9.1, "RTF syntax"). */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giu

/** RTF, as WordPad, older Word and macOS write it. The file is ASCII; letters beyond it are escaped. */
export const unpackRtf: UnpackText = (text) => {
  if (!text.startsWith('{\\rtf')) throw new UnreadableFile('damaged-file')
  const writer = new RtfWriter()
  let skip = 0
  for (const [, word, number, hex, symbol, brace, words] of text.matchAll(TOKEN)) {
    if (brace === '{') writer.open()
    else if (brace === '}') writer.close()
    else if (word !== undefined) skip = writer.word(word, number === undefined ? null : Number(number)) ?? skip
    else if (hex !== undefined && skip > 0) skip--
    else if (hex !== undefined) writer.byte(Number.parseInt(hex, 16))
    else if (symbol !== undefined) writer.symbol(symbol)
    else if (words !== undefined) {
      // A letter for programs that don't know Unicode follows its number.
      writer.text(words.slice(skip))
      skip = Math.max(0, skip - words.length)
    }
  }
  return writer.result()
}
