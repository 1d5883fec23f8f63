import { turnsOf } from '../../../core/interview/views'
import { type Clipboard, readClipboard } from '../../../core/read/clipboard'
import { newId } from '../../editor/newId'

/** Whether a pasted text is worth asking about: two turns at least. */
export function holdsTurns(clipboard: Clipboard): boolean {
  return turnsOf(readClipboard(clipboard, { newId }).interview).length >= 2
}
