import type { ParseKeys } from 'i18next'
import type { EDITOR_ACTIONS, EditorAction } from '../editor/session'
import { openFinding, walkFindings } from './findings'
import type { Keys } from './keys'
import { focusRegion } from './regions'
import { type UiState, useUi } from './uiStore'
import { changeSettings, duplicateDraft, saveNow, startInterview } from './workspace'

/** Everything that can be done from the keyboard, the menu or a button. Shortcuts, native menu and titles are made from this list. */
export interface Command {
  id: CommandId
  label: ParseKeys<'app'>
  keys: Keys | null
  /** Menu it stands in, and its group there: a line parts the groups. */
  menu: readonly [MenuName, number]
  enabled(state: UiState): boolean
  run(): void
  /** Answered before anybody else sees the keys: the toasts have a use of their own for F6. */
  keysFirst?: boolean
  /** The editor answers these keys itself; the list only shows them. */
  keysInEditor?: boolean
}

export const MENUS = ['file', 'edit', 'insert', 'turn', 'view'] as const
export type MenuName = (typeof MENUS)[number]

export type CommandId =
  | EditorAction
  | 'new'
  | 'import'
  | 'save'
  | 'export'
  | 'duplicate'
  | 'settings'
  | 'search'
  | 'toggleRail'
  | 'toggleInspector'
  | 'nextRegion'
  | 'previousRegion'
  | 'nextFinding'
  | 'previousFinding'
  | 'openFinding'

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
    run: () => setUi({ dialog: { kind: 'export' } }),
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
    id: 'settings',
    label: 'command.settings',
    keys: 'CmdOrCtrl+,',
    menu: ['file', 3],
    enabled: always,
    run: () => setUi({ dialog: { kind: 'settings' } }),
  },

  ofEditor('undo', 'CmdOrCtrl+Z', ['edit', 1], (state) => state.open?.session?.view().canUndo === true),
  ofEditor('redo', 'CmdOrCtrl+Shift+Z', ['edit', 1], (state) => state.open?.session?.view().canRedo === true),
  ofEditor('bold', 'CmdOrCtrl+B', ['edit', 3]),
  ofEditor('italic', 'CmdOrCtrl+I', ['edit', 3]),
  ofEditor('underline', 'CmdOrCtrl+U', ['edit', 3]),
  ofEditor('strike', 'CmdOrCtrl+Shift+X', ['edit', 3]),
  ofEditor('superscript', 'CmdOrCtrl+Shift+H', ['edit', 3]),
  ofEditor('subscript', 'CmdOrCtrl+Shift+L', ['edit', 3]),
  ofEditor('link', 'CmdOrCtrl+K', ['edit', 3]),
  { id: 'search', label: 'command.search', keys: 'CmdOrCtrl+K', menu: ['edit', 4], enabled: always, run: focusSearch },
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
    run: openFinding,
    keysFirst: true,
  },

  ofEditor('newTurn', null, ['insert', 1]),
  ofEditor('subhead', null, ['insert', 1]),
  ofEditor('paragraph', null, ['insert', 2]),
  ofEditor('bulletList', 'CmdOrCtrl+Shift+8', ['insert', 2]),
  ofEditor('numberedList', 'CmdOrCtrl+Shift+7', ['insert', 2]),
  ofEditor('pullQuote', 'CmdOrCtrl+Shift+9', ['insert', 3]),
  ofEditor('note', null, ['insert', 3]),
  ofEditor('box', null, ['insert', 3]),
  ofEditor('bio', null, ['insert', 3]),
  ofEditor('insertBlock', 'CmdOrCtrl+J', ['insert', 4]),

  ofEditor('splitTurn', 'CmdOrCtrl+Enter', ['turn', 1]),
  ofEditor('moveTurnUp', 'Alt+Up', ['turn', 2]),
  ofEditor('moveTurnDown', 'Alt+Down', ['turn', 2]),
  ofEditor('movePairUp', 'Alt+Shift+Up', ['turn', 3]),
  ofEditor('movePairDown', 'Alt+Shift+Down', ['turn', 3]),

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
  const { dialog, closing } = ui()
  if (dialog || closing) return
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

function ofEditor(
  id: (typeof EDITOR_ACTIONS)[number],
  keys: Keys | null,
  menu: Command['menu'],
  enabled: Command['enabled'] = withDraft,
): Command {
  const run = () => ui().open?.session?.run(id)
  return { id, label: `command.${id}`, keys, menu, enabled, run, keysInEditor: true }
}

/** Widths below which a pane gives way to the page (DESIGN §2). */
export const PANE_WIDTH = { rail: 980, inspector: 1180 } as const

/** Beside the page where there is room; else over it or in its place, for as long as it is needed. */
export function togglePane(pane: 'rail' | 'inspector') {
  const { settings, narrowPane } = ui()
  if (!window.matchMedia(`(min-width: ${PANE_WIDTH[pane]}px)`).matches) {
    setUi({ narrowPane: narrowPane === pane ? null : pane })
    return
  }
  const setting = pane === 'rail' ? 'railOpen' : 'inspectorOpen'
  void changeSettings({ [setting]: settings?.[setting] === false })
}

function focusSearch() {
  const { settings, narrowPane } = ui()
  const docked = window.matchMedia(`(min-width: ${PANE_WIDTH.rail}px)`).matches
  const open = docked ? settings?.railOpen !== false : narrowPane === 'rail'
  const focus = () => document.querySelector<HTMLInputElement>('[data-region="rail"] input')?.focus()
  if (open) return focus()
  togglePane('rail')
  // Hidden things take no focus until the rail has opened.
  requestAnimationFrame(focus)
}
