import type { Frame, Interview, Person } from '../../core/interview/interview'
import type { HouseStyle } from '../../core/style/houseStyle'

/** The frame fields that are no text in the editor; they live beside it, in the same undo history. */
export type Details = Pick<Frame, 'section' | 'tags' | 'slug' | 'date' | 'targetLength'> & { language: string }

/** What panels show of the editor. The same object as long as nothing of it changed. */
export interface EditorView {
  people: Person[]
  details: Details
  /** The speaker of the turn with the caret; null outside of turns. */
  activeSpeaker: string | null
  canUndo: boolean
  canRedo: boolean
}

/** What can be done in the editor from outside: toolbar, menu, palette and shortcuts all name these. */
export const EDITOR_ACTIONS = [
  'undo',
  'redo',
  'bold',
  'italic',
  'link',
  'bulletList',
  'numberedList',
  'subhead',
  'note',
  'bio',
  'newTurn',
  'splitTurn',
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
  /** Returns the new person's id. */
  addPerson(role: Person['role']): string
  /** False where the person still speaks somewhere; nothing changes then. */
  removePerson(id: string): boolean
  changeDetails(change: Partial<Details>): void
  /** Shows the labels as this style writes them. */
  setStyle(style: HouseStyle): void
  /** Puts another interview in behind the caret, in one undo step; what its frame says fills empty fields, else comes as plain text. */
  insert(interview: Interview): void
  run(action: EditorAction): void
  focus(): void
}
