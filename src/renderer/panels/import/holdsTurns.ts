import { turnsOf } from '../../../core/interview/views'
import { type Clipboard, readClipboard } from '../../../core/read/clipboard'
import { newId } from '../../editor/newId'

/** Characters of words, and of HTML with its tags: enough to see whether people talk, and read before a frame is over. */
const HEAD_OF_TEXT = 5_000
const HEAD_OF_HTML = 20_000

/** Whether a pasted text is worth asking about: two turns at least where it begins. */
export function holdsTurns({ html, text }: Clipboard): boolean {
  const head = { html: html.slice(0, HEAD_OF_HTML), text: text.slice(0, HEAD_OF_TEXT) }
  return turnsOf(readClipboard(head, { newId }).interview).length >= 2
}
