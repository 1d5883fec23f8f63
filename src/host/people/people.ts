import type { Draft } from '../../core/interview/draft'
import type { Correction, KnownPerson } from '../../core/people/register'
import type { TakenValues } from '../../core/people/takenFields'
import type { StoredAsset } from '../assets/asset'

/** A person of a draft, who that is, and what the draft could take over. */
export interface PersonOfDraft {
  /** `Person.id` in the draft. */
  person: string
  known: KnownPerson
  /** Empty where there is nothing new, and where the draft is approved or archived: what was agreed on stays as it was. */
  news: Partial<TakenValues>
}

/**
 * The people of a library: everybody whom one of its drafts has, to be picked again. A file of its own beside the drafts,
 * so that it survives them, and it can be made anew from them, but for contacts and short biographies.
 */
export interface People {
  /** Those who answer what was typed, best first; `most` at most. Nothing typed: everybody, by name. */
  search(typed: string, most: number): Promise<KnownPerson[]>
  /** The people of a draft that has been opened. */
  ofDraft(draft: string): Promise<PersonOfDraft[]>
  /** Sets somebody right. Drafts are offered it, none is changed. @throws `not-found`, `no-space`, `no-permission` */
  correct(id: string, correction: Correction): Promise<KnownPerson>
  /** Somebody goes from the register, with contact and portrait; drafts keep what they say. @throws `not-found` */
  forget(id: string): Promise<void>
  /** A draft has taken over what is new, or wants to stay as it is. */
  settle(id: string, draft: string): Promise<void>
  /** In this draft it is somebody else of the same name. */
  part(id: string, draft: string): Promise<void>
  /** A portrait; null where it is not there. */
  readPortrait(asset: string): Promise<StoredAsset | null>
  /** A draft was opened or saved: its people are noted, and portraits go where they are missing. Nobody waits for it. */
  note(draft: Draft, folder: string): void
  /**
   * Notes the people of all drafts that were written since the register was, such as by another machine.
   * @param writtenSince gives their ids, for a time in milliseconds
   */
  catchUp(writtenSince: (time: number) => Promise<readonly string[]>): Promise<void>
  /** Resolves when everything is on the disk. */
  idle(): Promise<void>
}
