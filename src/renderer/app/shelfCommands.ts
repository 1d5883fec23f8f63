import type { DraftState } from '../../core/interview/draft'
import { chooseBackup, makeBackup } from './backupActs'
import type { Command } from './commands'
import { setOpenState } from './shelfActs'
import { askTemplateName } from './templateActs'
import { type UiState, useUi } from './uiStore'

type StateCommandId = 'stateDraft' | 'stateWaiting' | 'stateApproved' | 'stateArchived'
export type ShelfCommandId = StateCommandId | 'backUp' | 'restoreBackup' | 'newFrom' | 'saveTemplate'

const withDraft = ({ open }: UiState) => open?.session != null

const state = (id: StateCommandId, draftState: DraftState): Command => ({
  id,
  label: `command.${id}`,
  keys: null,
  menu: ['file', 3],
  enabled: withDraft,
  checked: ({ open }) => open?.state === draftState,
  run: () => setOpenState(draftState),
})

/** What is done with whole drafts: how they begin, and where they stand on their way into print. */
export const shelfCommands: readonly Command[] = [
  {
    id: 'newFrom',
    label: 'command.newFrom',
    keys: 'CmdOrCtrl+Shift+N',
    menu: ['file', 1],
    enabled: () => true,
    run: () => useUi.setState({ dialog: { kind: 'templates' } }),
  },
  {
    id: 'saveTemplate',
    label: 'command.saveTemplate',
    keys: null,
    menu: ['file', 2],
    enabled: withDraft,
    run: () => {
      const { open } = useUi.getState()
      if (open) askTemplateName(open.id)
    },
  },
  {
    id: 'backUp',
    label: 'command.backUp',
    keys: null,
    menu: ['file', 4],
    enabled: () => true,
    run: () => {
      useUi.setState({ dialog: null })
      void makeBackup()
    },
  },
  {
    id: 'restoreBackup',
    label: 'command.restoreBackup',
    keys: null,
    menu: ['file', 4],
    enabled: () => true,
    run: () => {
      useUi.setState({ dialog: null })
      void chooseBackup()
    },
  },
  state('stateDraft', 'draft'),
  state('stateWaiting', 'waiting'),
  state('stateApproved', 'approved'),
  state('stateArchived', 'archived'),
]
