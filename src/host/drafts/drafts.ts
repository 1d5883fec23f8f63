import type { ContentChange } from '../../core/interview/contentChangeSchema'
import type { Draft, DraftRecord, DraftState, ExportRecord } from '../../core/interview/draft'
import type { Finding } from '../../core/interview/finding'
import type { Interview } from '../../core/interview/interview'
import type { ShelfFilter } from '../../core/interview/shelfFilterSchema'
import type { HouseStyle } from '../../core/style/houseStyleSchema'
import type { StoredAsset, StoredPicture } from '../assets/asset'
import type { History } from '../history/history'
import type { SearchAnswer } from '../search/search'
import type { Templates } from '../templates/templates'

/** One row of the library. */
export interface DraftSummary {
  id: string
  headline: string
  /** Names of the guests; of all people where there is no guest. */
  people: string[]
  state: DraftState
  /** ISO 8601 */
  changed: string
  /** What was saved later has more. Milliseconds since 1970 as long as no clock was set; see the record's `order`. */
  order: number
  tags: string[]
  /** Characters including spaces, as in `lengthsOf`. */
  characters: number
  trashed: boolean
  /** Of what lies in the trash: the day on which it goes at the earliest, `YYYY-MM-DD`. */
  goes: string | null
  /** It can't be opened: spoilt without a good version beside it, or of a newer Wechselrede. Nothing but times is known of it. */
  damaged: boolean
}

/** Something about the file that its reader should know. */
export type DraftNotice = 'changed-outside' | 'restored-from-backup' | 'restored-from-history'

export interface OpenedDraft {
  draft: Draft
  notice: DraftNotice | null
  /** What referred to something that is not there and was cut or renamed, see `parseInterview`. Empty as a rule. */
  findings: Finding[]
}

export interface SavedDraft {
  revision: number
  /** Of the file's content, see `DraftRecord`. */
  checksum: string
  changed: string
}

/** The house style of a draft: its name, and its definition where it is none of the four. */
export type DraftStyle = Pick<DraftRecord, 'style' | 'ownStyle'>

/** The library: one folder per draft. Every method throws `HostError`; none leaves a half-written file behind. */
export interface Drafts extends History, Templates {
  /** All drafts, trashed ones included, last saved first, whatever the clock said. Changes nothing on the disk. */
  list(): Promise<DraftSummary[]>
  /**
   * Where the words of a query stand together in drafts, see `searchWordsOf`; the last word may be the beginning of one. What lies in
   * the trash is left out, and what `filter` does not ask for.
   * @throws `cancelled`
   */
  search(query: string, signal: AbortSignal, filter?: ShelfFilter): Promise<SearchAnswer>
  /**
   * Opens a draft wherever it lies, in the trash too. What another program changed is taken over under a new revision,
   * and the last good version kept in `history/`; what can't be parsed is set aside, and the
   * backup opened or the newest version of the history.
   * @throws `not-found`, `damaged` (no good version beside it), `newer-version`
   */
  open(id: string): Promise<OpenedDraft>
  /**
   * A draft that a newer program wrote, to be looked at: what is not known here is shown as its words or left out.
   * @throws `not-found`, `newer-version` where too little of it is known
   */
  readNewer(id: string): Promise<Interview>
  /** `ownStyle`: what the style decides, for a machine that does not keep it. */
  create(interview: Interview, style?: string, ownStyle?: HouseStyle): Promise<Draft>
  /**
   * Saves what the page holds, based on `revision`. A stale revision changes nothing: the page's version becomes a
   * draft of its own.
   * Saving the same content again, because the answer to the first try got lost, is no conflict. A draft that another
   * window has put into the trash is `not-found`: what is typed must not vanish there.
   * @throws `conflict` with the copy's id as detail; `not-found`, `no-space`, `no-permission`
   */
  save(id: string, change: { revision: number; interview: Interview; style: string }): Promise<SavedDraft>
  /**
   * The same, told as what changed since the words with this checksum, as `open` or a save gave them.
   * Null where they are not held here any more: nothing is saved, and `save` is to be asked.
   */
  saveChange(id: string, change: { checksum: string; change: ContentChange }): Promise<SavedDraft | null>
  /** The copy has the pictures too. */
  duplicate(id: string): Promise<Draft>
  /**
   * Keeps a picture with a draft, under a name made of its content: the same picture twice is one file. It is cleaned
   * first, see `cleanPicture`.
   * @throws `not-a-picture`, `svg-picture`, `damaged-picture`, `large-picture`; `not-found`, `no-space`, `no-permission`
   */
  storePicture(id: string, bytes: Uint8Array): Promise<StoredPicture>
  /**
   * A picture by its name. One that this draft lacks is looked for in all others and kept here too: a figure may have been
   * pasted from there, and the same name is the same picture. Null where none has it.
   * @throws `not-found` for the draft
   */
  readAsset(id: string, name: string): Promise<StoredAsset | null>
  /** Into the trash, where it stays for 30 days on which the program runs, see `createTrash`. */
  trash(id: string): Promise<void>
  restore(id: string): Promise<void>
  /** For good. Only what lies in the trash. */
  remove(id: string): Promise<void>
  /** The same for many. What was restored meanwhile stays. */
  emptyTrash(ids: readonly string[]): Promise<void>
  /**
   * Says where a draft stands. Does not count as a change of the text; the history keeps what it was until then.
   * @throws `not-found` also for what lies in the trash
   */
  setState(id: string, state: DraftState): Promise<void>
  /** Notes that an export was made. Does not count as a change of the text. */
  recordExport(id: string, record: ExportRecord): Promise<void>
  /** Keeps which findings are ignored in this draft. Does not count as a change of the text. */
  setIgnored(id: string, ignored: string[]): Promise<void>
  /** The drafts that were opened or written since the library was opened. */
  inUse(): string[]
  /** Resolves when every save that was asked for is on the disk. */
  idle(): Promise<void>
  /** Nothing is done by itself any more: the days of the trash are counted no longer. */
  end(): void
}
