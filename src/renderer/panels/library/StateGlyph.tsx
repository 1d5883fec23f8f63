import { Archive } from 'lucide-react'
import type { DraftState } from '../../../core/interview/draft'
import { Icon } from '../../kit/Icon'

/** Ring: draft · half: with the guest · tick: approved · box: in the archive. The word stands beside it. */
export function StateGlyph({ state }: { state: DraftState }) {
  if (state === 'archived') return <Icon of={Archive} size={11} />
  const ring = (
    <circle
      cx="6"
      cy="6"
      r="4.75"
      fill="none"
      stroke={state === 'waiting' ? 'var(--voice-1)' : 'var(--ink-3)'}
      strokeWidth="1.5"
    />
  )
  return (
    <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {state === 'approved' ? (
        <>
          <circle cx="6" cy="6" r="5.5" fill="var(--voice-1)" />
          <path
            d="M3.5 6.2 5.3 8l3.3-3.8"
            fill="none"
            stroke="var(--paper)"
            strokeWidth="1.4"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      ) : (
        ring
      )}
      {state === 'waiting' && <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" fill="var(--voice-1)" />}
    </svg>
  )
}
