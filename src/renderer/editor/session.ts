import type { TextPlace } from '../../core/interview/finding'
import type { Frame, Interview, Person } from '../../core/interview/interview'
import type { KnownPerson } from '../../core/people/register'
import type { Outline } from './outline/outline'
import type { HighlightName } from './places/highlights'
import type { Replacement } from './places/replaceAt'

/** The frame fields that are no text in the editor; they live beside it, in the same undo history. */
export type Details = Pick<Frame, 'section' | 'tags' | 'slug' | 'date' | 'targetLength'> & { language: string }

/** What panels show of the editor. The same object as long as nothing of it changed. */
export interface EditorView {
  people: Person[]
  details: Details
  canUndo: boolean
  canRedo: boolean
}

/** What can be done in the editor from outside: toolbar, menu, palette and shortcuts all name these. */
export const EDITOR_ACTIONS = [
  'undo',
  'redo',
  'bold',
  'italic',
  'underline',
  'strike',
  'superscript',
  'subscript',
  'link',
  'insertBlock',
  'paragraph',
  'bulletList',
  'numberedList',
  'subhead',
  'pullQuote',
  'note',
  'box',
  'picture',
  'bio',
  'newTurn',
  'splitTurn',
  'insertQuestion',
  'duplicatePair',
  'deletePair',
  'moveTurnUp',
  'moveTurnDown',
  'movePairUp',
  'movePairDown',
] as const
export type EditorAction = (typeof EDITOR_ACTIONS)[number]

/** One open interview. The editor owns the text and its undo history; everybody else asks here. */
export interface EditorSession {
  /** The interview as it stands. Converts only what changed since the last call. */
  read(): Interview
  view(): EditorView
  /** Called when `view()` changed. Returns the function that ends it. */
  onView(listener: () => void): () => void
  /** Called at every change of text, people or details, before paint: do nothing in it but take note. */
  onChange(listener: () => void): () => void
  changePerson(id: string, change: Partial<Omit<Person, 'id'>>): void
  /** Somebody of the library, or somebody new, by the name. Returns the id. */
  addNamed(person: KnownPerson | string): string
  /** False where the person still speaks somewhere; nothing changes then. */
  removePerson(id: string): boolean
  /** One person goes up in another: turns, pull quotes, bio. One undo step. */
  mergePeople(from: string, into: string): void
  /** Shows a sentence about what was just done, with a way back that is open until the next change. */
  offerUndo(sentence: string, undo: string): void
  changeDetails(change: Partial<Details>): void
  /** Puts another interview in behind the caret, in one undo step; what its frame says fills empty fields, else comes as plain text. */
  insert(interview: Interview): void
  /** Makes an older version the text, in one undo step. */
  restore(version: Interview): void
  /** Takes one turn back from an older version, in one undo step: in its place, or where it stood. */
  restoreTurn(turn: string, version: Interview): void
  /**
   * Selects a place of the interview, brings it into view and gives the text the focus; `takeFocus: false` leaves the focus where it is
   * (a search field). A place without `from` gets the caret at its start. False: it does not stand in the text, such as
   * the bio of a person without a bio box, or it is gone.
   */
  select(place: TextPlace, options?: { takeFocus: boolean }): boolean
  /** Where the first line of a place's words is in the window, for what hangs from it; null where they are not in the text. */
  boxOf(place: TextPlace): DOMRect | null
  /**
   * Marks places in the text, in place of those that had this name before. The marks follow the words as they are
   * typed; call it again when the text rests, for new words may ask for new marks.
   */
  highlight(name: HighlightName, places: readonly TextPlace[]): void
  /**
   * Puts other words at any number of places, as one undo step. All places are those of the text as it stands; of two
   * that overlap the later one is left out. Marks and links stay, new words take those of the run that they begin in.
   * Works in frame, turns, captions, boxes, notes and bios, also in a bio without a box. Returns how many were replaced.
   */
  replaceAt(replacements: readonly Replacement[]): number
  /** The words of what is selected, a line per paragraph; empty where nothing is. */
  selectedText(): string
  /** The place of the caret, or of what is selected inside one text; null where there is none. Counts siblings: not for every key. */
  placeOfCaret(): TextPlace | null
  /** Puts pictures in at the caret. False where the editor has nobody to keep them. */
  insertPictures(files: readonly File[]): boolean
  run(action: EditorAction): void
  /** The questions, and which the caret is at. Kept up after a moment of quiet, never at a key. */
  outline(): Outline
  /** Called when `outline()` changed. Returns the function that ends it. */
  onOutline(listener: () => void): () => void
  /** Puts the caret at the start of a turn, in view. */
  goTo(turn: string): void
  /** Moves the pair of a turn before or behind that of another. One undo step. */
  movePair(turn: string, beside: string, where: 'before' | 'after'): void
  focus(): void
}
