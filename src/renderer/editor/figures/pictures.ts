import type { ImageRef } from '../../../core/interview/interview'

/** What the editor needs for pictures and can't do itself: they lie with the draft, behind the door. */
export interface Pictures {
  /** Where the page finds a picture. */
  urlOf(asset: string): string
  /** Takes files into the draft, in order. What can't be taken is said to the user and left out. */
  take(files: readonly File[]): Promise<ImageRef[]>
  /** Asks the user for files first. */
  choose(): Promise<ImageRef[]>
  chooseOne(): Promise<ImageRef | null>
  /** Says a sentence to those who hear the page. */
  announce(sentence: string): void
}

/** The files in a drop or a paste that call themselves pictures. What they are in truth, `take` finds out. */
export function pictureFilesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

/** While something is dragged its files can't be seen yet, only their types. */
export function bringsPictures(data: DataTransfer | null): boolean {
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file')
  return items.length > 0 && items.every(({ type }) => type.startsWith('image/'))
}
