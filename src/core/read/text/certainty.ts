import type { Certainty } from '../reading'
import { UNNAMED } from './candidate'
import type { SourceTurn } from './turns'

/**
 * How sure it is that each turn begins there and belongs to that person. A label that recurs at a clear place is sure;
 * one that comes once, or twice in a row, is likely; one without a full stop before it has to be looked at. Where it is
 * open who asks and who answers, or where nobody is named, no turn is sure.
 */
export function certaintiesOf(
  turns: readonly SourceTurn[],
  layout: 'lines' | 'run-on',
  areRolesDoubtful: boolean,
): Certainty[] {
  const counts = new Map<string, number>()
  for (const { voice } of turns) counts.set(voice, (counts.get(voice) ?? 0) + 1)
  return turns.map(({ place, voice }, index) => {
    if (place.boundary === 'weak') return 'check'
    if (voice === UNNAMED) return 'likely'
    const isAfterSelf = turns[index - 1]?.voice === voice
    const isInline = place.boundary !== 'line'
    if (isInline && (isAfterSelf || layout === 'lines')) return 'check'
    const isRare = counts.get(voice) === 1 && turns.length > 2
    return isAfterSelf || isRare || areRolesDoubtful ? 'likely' : 'sure'
  })
}
