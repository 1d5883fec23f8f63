import type { DraftState } from '../../core/interview/draft'
import type { Command } from './commands'
import { setOpenState } from './shelfActs'

export type StateCommandId = 'stateDraft' | 'stateWaiting' | 'stateApproved' | 'stateArchived'

const command = (id: StateCommandId, draftState: DraftState): Command => ({
  id,
  label: `command.${id}`,
  keys: null,
  menu: ['file', 3],
  enabled: ({ open }) => open?.session != null,
  checked: ({ open }) => open?.state === draftState,
  run: () => setOpenState(draftState),
})

/** Where the open draft stands on its way into print. */
export const stateCommands: readonly Command[] = [
  command('stateDraft', 'draft'),
  command('stateWaiting', 'waiting'),
  command('stateApproved', 'approved'),
  command('stateArchived', 'archived'),
]
