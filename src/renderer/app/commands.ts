import type { ParseKeys } from 'i18next'
import { acceleratorsOf } from '../editor/keys/keys'
import type { EDITOR_ACTIONS, EditorAction } from '../editor/session'
import { openFinding, walkFindings } from './findings'
import { saveCopy } from './interviewFiles'
import { isMac, type Keys } from './keys'
import { focusSearch, togglePane } from './panes'
import { focusRegion } from './regions'
import { type ShelfCommandId, shelfCommands } from './shelfCommands'
import { openFind, stepFind, tidyTypography } from './textCraft'
import { isCovered, type UiState, useUi } from './uiStore'
import { type ViewCommandId, viewCommands } from './viewCommands'
import { changeSettings, duplicateDraft, finishSession, saveNow, startInterview } from './workspace'

/** Everything that can be done from the keyboard, the menu or a button. Shortcuts, native menu and titles are made from this list. */
export interface Command {
  id: CommandId
  label: ParseKeys<'app'>
  keys: Keys | null
  /** Menu it stands in, and its group there: a line parts the groups. */
  menu: readonly [MenuName, number]
  enabled(state: UiState): boolean
  run(): void
  /** For what can be switched on and off. */
  checked?(state: UiState): boolean
  /** Answered before anybody else sees the keys: the toasts have a use of their own for F6. */
  keysFirst?: boolean
  /** The editor answers these keys itself; the list only shows them. */
  keysInEditor?: boolean
}

export const MENUS = ['file', 'edit', 'insert', 'turn', 'view', 'help'] as const
export type MenuName = (typeof MENUS)[number]

export type CommandId =
  | EditorAction
  | 'new'
  | 'import'
  | 'save'
  | 'export'
  | 'exportMany'
  | 'print'
  | 'duplicate'
  | 'history'
  | 'saveCopy'
  | 'settings'
  | 'people'
  | 'palette'
  | 'search'
  | 'find'
  | 'replace'
  | 'findNext'
  | 'findPrevious'
  | 'tidyTypography'
  | 'spelling'
  | ShelfCommandId
  | ViewCommandId
  | 'toggleRail'
  | 'toggleInspector'
  | 'nextRegion'
  | 'previousRegion'
  | 'nextFinding'
  | 'previousFinding'
  | 'openFinding'
  | 'keys'

const { getState: ui, setState: setUi } = useUi
const always = () => true
const withDraft = (state: UiState) => state.open?.session != null

export const commands: readonly Command[] = [
  {
    id: 'new',
    label: 'command.new',
    keys: 'CmdOrCtrl+N',
    menu: ['file', 1],
    enabled: always,
    run: () => void startInterview(),
  },
  {
    id: 'import',
    label: 'command.import',
    keys: 'CmdOrCtrl+O',
    menu: ['file', 1],
    enabled: always,
    run: () => setUi({ dialog: { kind: 'import', start: { kind: 'nothing' }, into: 'new' } }),
  },
  {
    id: 'save',
    label: 'command.save',
    keys: 'CmdOrCtrl+S',
    menu: ['file', 2],
    enabled: withDraft,
    run: () => void saveNow(),
  },
  {
    id: 'export',
    label: 'command.export',
    keys: 'CmdOrCtrl+E',
    menu: ['file', 2],
    enabled: withDraft,
    run: () => setUi({ dialog: { kind: 'export', printing: false } }),
  },
  {
    id: 'exportMany',
    label: 'command.exportMany',
    keys: null,
    menu: ['file', 2],
    enabled: always,
    run: () => setUi({ dialog: { kind: 'exportMany' } }),
  },
  {
    id: 'print',
    label: 'command.print',
    keys: 'CmdOrCtrl+P',
    menu: ['file', 2],
    enabled: withDraft,
    run: () => setUi({ dialog: { kind: 'export', printing: true } }),
  },
  {
    id: 'duplicate',
    label: 'command.duplicate',
    keys: null,
    menu: ['file', 2],
    enabled: withDraft,
    run: () => {
      const { open } = ui()
      if (open) void duplicateDraft(open.id)
    },
  },
  {
    id: 'saveCopy',
    label: 'command.saveCopy',
    keys: 'CmdOrCtrl+Shift+S',
    menu: ['file', 2],
    enabled: withDraft,
    run: () => void saveCopy(),
  },
  {
    id: 'history',
    label: 'command.history',
    keys: null,
    menu: ['file', 2],
    enabled: withDraft,
    run: () => setUi({ dialog: { kind: 'history' } }),
  },
  ...shelfCommands,
  {
    id: 'people',
    label: 'command.people',
    keys: null,
    menu: ['file', 3],
    enabled: always,
    run: () => setUi({ dialog: { kind: 'people', person: null } }),
  },
  {
    id: 'settings',
    label: 'command.settings',
    keys: 'CmdOrCtrl+,',
    menu: ['file', 4],
    enabled: always,
    run: () => setUi({ dialog: { kind: 'settings' } }),
  },

  ofEditor('undo', 'CmdOrCtrl+Z', ['edit', 1], (state) => state.open?.session?.view().canUndo === true),
  ofEditor('redo', 'CmdOrCtrl+Shift+Z', ['edit', 1], (state) => state.open?.session?.view().canRedo === true),
  {
    id: 'nextFinding',
    label: 'command.nextFinding',
    keys: 'F7',
    menu: ['edit', 5],
    enabled: withDraft,
    run: () => walkFindings(1),
    keysFirst: true,
  },
  {
    id: 'previousFinding',
    label: 'command.previousFinding',
    keys: 'Shift+F7',
    menu: ['edit', 5],
    enabled: withDraft,
    run: () => walkFindings(-1),
    keysFirst: true,
  },
  {
    id: 'openFinding',
    label: 'command.openFinding',
    keys: 'Alt+Enter',
    menu: ['edit', 5],
    enabled: withDraft,
    // At a misspelt word the suggestions come first.
    run: () => {
      if (!ui().openMisspelling?.()) openFinding()
    },
    keysFirst: true,
  },
  ofEditor('bold', null, ['edit', 3]),
  ofEditor('italic', null, ['edit', 3]),
  ofEditor('underline', null, ['edit', 3]),
  ofEditor('strike', null, ['edit', 3]),
  ofEditor('superscript', null, ['edit', 3]),
  ofEditor('subscript', null, ['edit', 3]),
  ofEditor('link', null, ['edit', 3]),
  {
    id: 'palette',
    label: 'command.palette',
    keys: 'CmdOrCtrl+K',
    menu: ['edit', 4],
    enabled: always,
    run: () => setUi({ dialog: { kind: 'palette' } }),
  },
  { id: 'search', label: 'command.search', keys: null, menu: ['edit', 4], enabled: always, run: focusSearch },
  {
    id: 'find',
    label: 'command.find',
    keys: 'CmdOrCtrl+F',
    menu: ['edit', 4],
    enabled: withDraft,
    run: () => openFind(false),
  },
  {
    id: 'replace',
    label: 'command.replace',
    keys: isMac() ? 'CmdOrCtrl+Alt+F' : 'CmdOrCtrl+H',
    menu: ['edit', 4],
    enabled: withDraft,
    run: () => openFind(true),
  },
  {
    id: 'findNext',
    label: 'command.findNext',
    keys: 'F3',
    menu: ['edit', 4],
    enabled: withDraft,
    run: () => stepFind(1),
  },
  {
    id: 'findPrevious',
    label: 'command.findPrevious',
    keys: 'Shift+F3',
    menu: ['edit', 4],
    enabled: withDraft,
    run: () => stepFind(-1),
  },
  {
    id: 'tidyTypography',
    label: 'command.tidyTypography',
    keys: 'CmdOrCtrl+Shift+Y',
    menu: ['edit', 5],
    enabled: withDraft,
    run: tidyTypography,
  },
  {
    id: 'spelling',
    label: 'command.spelling',
    keys: null,
    menu: ['edit', 5],
    enabled: always,
    run: () => void changeSettings({ spelling: ui().settings?.spelling === false }),
  },

  ofEditor('newTurn', null, ['insert', 1]),
  ofEditor('subhead', null, ['insert', 1]),
  ofEditor('paragraph', null, ['insert', 2]),
  ofEditor('bulletList', null, ['insert', 2]),
  ofEditor('numberedList', null, ['insert', 2]),
  ofEditor('pullQuote', null, ['insert', 3]),
  ofEditor('picture', null, ['insert', 3]),
  ofEditor('note', null, ['insert', 3]),
  ofEditor('box', null, ['insert', 3]),
  ofEditor('bio', null, ['insert', 3]),
  ofEditor('insertBlock', null, ['insert', 4]),

  ofEditor('splitTurn', null, ['turn', 1]),
  ofEditor('insertQuestion', null, ['turn', 1]),
  ofEditor('moveTurnUp', null, ['turn', 2]),
  ofEditor('moveTurnDown', null, ['turn', 2]),
  ofEditor('movePairUp', null, ['turn', 3]),
  ofEditor('movePairDown', null, ['turn', 3]),
  ofEditor('duplicatePair', null, ['turn', 3]),
  ofEditor('deletePair', null, ['turn', 3]),

  {
    id: 'toggleRail',
    label: 'command.toggleRail',
    keys: 'CmdOrCtrl+\\',
    menu: ['view', 1],
    enabled: always,
    run: () => togglePane('rail'),
  },
  {
    id: 'toggleInspector',
    label: 'command.toggleInspector',
    keys: 'CmdOrCtrl+.',
    menu: ['view', 1],
    enabled: withDraft,
    run: () => togglePane('inspector'),
  },
  {
    id: 'nextRegion',
    label: 'command.nextRegion',
    keys: 'F6',
    menu: ['view', 2],
    enabled: always,
    run: () => focusRegion(1),
    keysFirst: true,
  },
  {
    id: 'previousRegion',
    label: 'command.previousRegion',
    keys: 'Shift+F6',
    menu: ['view', 2],
    enabled: always,
    run: () => focusRegion(-1),
    keysFirst: true,
  },
  ...viewCommands,
  {
    id: 'keys',
    label: 'command.keys',
    keys: 'F1',
    menu: ['help', 1],
    enabled: always,
    run: () => setUi({ dialog: { kind: 'keys' } }),
  },
]

const byId = new Map(commands.map((command) => [command.id, command]))

export function commandOf(id: CommandId): Command {
  const command = byId.get(id)
  if (!command) throw new Error(`no command ${id}`)
  return command
}

/** Runs a command if it can be run now. False where it can't. */
export function runCommand(id: string): boolean {
  const command = commands.find((candidate) => candidate.id === id)
  if (!command?.enabled(ui())) return false
  command.run()
  return true
}

/** Runs what was chosen in the native menu, with the pointer or, as on macOS, with its keys. */
export function runFromMenu(id: string) {
  if (isCovered(ui())) return
  finishSession()
  const field = document.activeElement
  const typed = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  // A field has an undo of its own, which only this old call reaches.
  if (typed && (id === 'undo' || id === 'redo')) document.execCommand(id)
  else if (!typed || !isKeyOfText(id)) runCommand(id)
}

/** Pressed in a field, these keys are not meant for the text of the interview. */
function isKeyOfText(id: string): boolean {
  return commands.some((command) => command.id === id && command.keysInEditor && command.keys)
}

/** `keys` of what Lexical answers itself; null: those of the editor's table, if it has any. */
function ofEditor(
  id: (typeof EDITOR_ACTIONS)[number],
  keys: Keys | null,
  menu: Command['menu'],
  enabled: Command['enabled'] = withDraft,
): Command {
  const run = () => ui().open?.session?.run(id)
  const own = keys ?? acceleratorsOf(id)[0] ?? null
  return { id, label: `command.${id}`, keys: own, menu, enabled, run, keysInEditor: true }
}
