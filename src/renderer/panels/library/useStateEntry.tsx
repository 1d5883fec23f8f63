import { useTranslation } from 'react-i18next'
import type { DraftState } from '../../../core/interview/draft'
import { DRAFT_STATES } from '../../../core/interview/draftStates'
import type { MenuEntry } from '../../kit/MenuHost'
import { StateGlyph } from './StateGlyph'

/** The part of a menu that says where a draft stands and changes it. */
export function useStateEntry(state: DraftState, onState: (state: DraftState) => void): MenuEntry {
  const { t } = useTranslation()
  return {
    id: 'state',
    label: t('library.state'),
    value: state,
    choices: DRAFT_STATES.map((value) => ({
      value,
      label: t(value === 'archived' ? 'library.toArchive' : `state.${value}`),
      mark: <StateGlyph state={value} />,
    })),
    choose: (value) => {
      const chosen = DRAFT_STATES.find((each) => each === value)
      if (chosen && chosen !== state) onState(chosen)
    },
  }
}
