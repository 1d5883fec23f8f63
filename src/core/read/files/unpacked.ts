import type { NewId } from '../../interview/create'
import type { Finding } from '../../interview/finding'
import type { Interview } from '../../interview/interview'

/** What a file holds: in a form that a reader takes, or, where we wrote the file, as the interview that it is. */
export type Unpacked = Words & ({ form: 'text' | 'html' } | { form: 'interview'; read: (newId: NewId) => Interview })

interface Words {
  content: string
  /** What the form could not carry: deleted passages of tracked changes, data about the file. They become notes. */
  aside: string[]
  findings: Finding[]
}

/**
 * Takes the words out of the bytes of one kind of file. What a file says is data: nothing in it is run or fetched.
 * @throws UnreadableFile where the bytes are not what the file's name says
 */
export type Unpack = (bytes: Uint8Array) => Unpacked | Promise<Unpacked>

/** The same for a kind of file that is text itself. @throws UnreadableFile */
export type UnpackText = (text: string) => Unpacked

/** A damaged file, or one that was made to do harm. The sentence stands in `core/wording` under `reading.<code>`. */
export class UnreadableFile extends Error {
  constructor(readonly code: 'damaged-file' | 'file-too-large-inside' | 'locked-file' | 'too-long') {
    super(code)
    this.name = 'UnreadableFile'
  }
}
