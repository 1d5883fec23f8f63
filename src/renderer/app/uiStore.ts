import { create } from 'zustand'
import type { DraftState } from '../../core/interview/draft'
import type { Interview } from '../../core/interview/interview'
import type { DictionaryName } from '../../core/spelling/dictionaries'
import type { HouseStyle } from '../../core/style/houseStyleSchema'
import type { GrantedFile } from '../../host/files'
import type { BackupSource, SettingsOfShell } from '../client/client'
import type { EditorSession } from '../editor/session'
import type { Checks, Shown } from '../panels/checks/createChecks'
import type { ExportChoices } from '../panels/export/exportChoices'
import type { Finder } from '../panels/find/createFinder'
import type { ImportStart } from '../panels/import/ImportDialog'
import type { Indexing } from '../panels/library/HitList'
import type { PreviewKind } from '../panels/preview/Preview'
import type { SaveState } from './autosave'

/** The draft in the editor. `interview` is what it opened with; its text lives in the session from then on. */
export interface OpenDraft {
  /** One per opened editor; stays when the draft goes on under another id. */
  key: number
  id: string
  state: DraftState
  style: string
  /** What its style decides, as the draft has brought it; used where this machine does not keep the style. */
  ownStyle: HouseStyle | undefined
  interview: Interview
  /** What was chosen for its exports last. */
  exportChoices: ExportChoices
  session: EditorSession | null
  /** The findings that are ignored in this draft. */
  ignored: readonly string[]
  /** Ready together with the session. */
  checks: Checks | null
}

type OpenDialog =
  /** `insert`: into the open interview, behind the caret. */
  | { kind: 'import'; start: ImportStart; into: 'new' | 'insert' }
  | { kind: 'export'; printing: boolean }
  | { kind: 'exportMany' }
  | { kind: 'settings' }
  /** Null: the folder is still to be named. */
  | { kind: 'moveLibrary'; target: GrantedFile | null }
  | { kind: 'history' }
  /** A draft that a newer program wrote, to be looked at. */
  | { kind: 'newer'; interview: Interview }
  | { kind: 'templates' }
  | { kind: 'restore'; source: BackupSource }
  | { kind: 'saveTemplate'; draft: string; name: string }
  | { kind: 'palette' }
  /** Everybody the library knows; who is shown first. */
  | { kind: 'people'; person: string | null }
  | { kind: 'keys' }

/** The library on its way to another folder. `stop`: in the window that has begun it. */
export interface Moving {
  job: string
  stop: (() => void) | null
}

type InspectorTab = 'people' | 'details' | 'checks'

export interface UiState {
  settings: SettingsOfShell | null
  open: OpenDraft | null
  save: SaveState | null
  dialog: OpenDialog | null
  /** A question the window asks before words would be lost. */
  closing: ((close: boolean) => void) | null
  moving: Moving | null
  /** The pane that was reopened in a window too narrow for it. */
  narrowPane: 'rail' | 'inspector' | null
  tab: InspectorTab
  /** The names are to be filled in: an interview has just begun. */
  naming: boolean
  /** Grows when somebody came to the library's people, or was changed there. */
  peopleChanged: number
  /** What is shown in place of the text. */
  preview: PreviewKind | null
  /** The finding that hangs from its words in the text. */
  finding: Shown | null
  /** Find and replace, while its bar is open. */
  find: { finder: Finder; replacing: boolean; asked: number } | null
  /** Dictionaries that the open draft wants and that are not installed. */
  missingDictionaries: readonly DictionaryName[]
  /** Opens the suggestions for the word at the caret; false where that is not misspelt. */
  openMisspelling: (() => boolean) | null
  /** What the live region says. */
  announcement: string
  /** How far the search index is that is being made; null as a rule. */
  indexing: Indexing | null
  /** Until it is known what was open last. */
  starting: boolean
}

/** What is open, whether it is saved, which dialog: nothing of the text, nothing of the library. */
export const useUi = create<UiState>()(() => ({
  settings: null,
  open: null,
  save: null,
  dialog: null,
  closing: null,
  moving: null,
  narrowPane: null,
  tab: 'people',
  naming: false,
  peopleChanged: 0,
  preview: null,
  finding: null,
  find: null,
  missingDictionaries: [],
  openMisspelling: null,
  announcement: '',
  indexing: null,
  starting: true,
}))

/** Something lies over the window that no key and no menu reaches past. */
export function isCovered({ dialog, closing, moving }: UiState): boolean {
  return dialog !== null || closing !== null || moving !== null
}
