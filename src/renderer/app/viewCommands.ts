import type { PreviewKind } from '../panels/preview/Preview'
import type { Command } from './commands'
import { isMac } from './keys'
import { showPreview } from './previewActs'
import type { UiState } from './uiStore'
import { toggle, toggleFullScreen, zoomBy } from './viewActs'

export type ViewCommandId =
  | 'showText'
  | 'showWeb'
  | 'showPrint'
  | 'focusMode'
  | 'typewriter'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'
  | 'fullScreen'

const always = () => true
const withDraft = (state: UiState) => state.open?.session != null

const show = (id: 'showText' | 'showWeb' | 'showPrint', kind: PreviewKind | null): Command => ({
  id,
  label: `command.${id}`,
  keys: null,
  menu: ['view', 0],
  enabled: withDraft,
  checked: ({ preview }) => preview === kind,
  run: () => showPreview(kind),
})

/** What is seen, and how large. */
export const viewCommands: readonly Command[] = [
  show('showText', null),
  show('showWeb', 'web'),
  show('showPrint', 'print'),
  {
    id: 'focusMode',
    label: 'command.focusMode',
    keys: 'CmdOrCtrl+Shift+F',
    menu: ['view', 3],
    enabled: withDraft,
    checked: ({ settings }) => settings?.focusMode === true,
    run: () => toggle('focusMode'),
  },
  {
    id: 'typewriter',
    label: 'command.typewriter',
    keys: null,
    menu: ['view', 3],
    enabled: withDraft,
    checked: ({ settings }) => settings?.typewriter === true,
    run: () => toggle('typewriter'),
  },
  {
    id: 'zoomIn',
    label: 'command.zoomIn',
    keys: 'CmdOrCtrl+Plus',
    menu: ['view', 4],
    enabled: always,
    run: () => zoomBy(1),
  },
  {
    id: 'zoomOut',
    label: 'command.zoomOut',
    keys: 'CmdOrCtrl+-',
    menu: ['view', 4],
    enabled: always,
    run: () => zoomBy(-1),
  },
  {
    id: 'zoomReset',
    label: 'command.zoomReset',
    keys: 'CmdOrCtrl+0',
    menu: ['view', 4],
    enabled: always,
    run: () => zoomBy(0),
  },
  {
    id: 'fullScreen',
    label: 'command.fullScreen',
    keys: isMac() ? 'Control+CmdOrCtrl+F' : 'F11',
    menu: ['view', 5],
    enabled: always,
    run: toggleFullScreen,
  },
]
