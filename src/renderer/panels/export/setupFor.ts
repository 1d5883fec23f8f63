import { LAYOUTS } from '../../../core/write/pageSetup'
import type { PageSetup } from '../../../core/write/pageSetupSchema'
import type { TargetId } from './targets'

/** The layout comes from the row that is chosen, the rest from what was chosen last. */
export function setupFor(target: TargetId, last: PageSetup): PageSetup {
  const layout = LAYOUTS.find((name) => name === target)
  return layout ? { ...last, layout } : last
}
