import type { Shown } from '../panels/checks/createChecks'
import { i18n } from './i18n'
import { useUi } from './uiStore'

const { getState: ui, setState: setUi } = useUi

/** Goes to the next or the previous finding and says it aloud. */
export function walkFindings(step: 1 | -1) {
  const finding = ui().open?.checks?.walk(step)
  const isListed = document.querySelector('[data-inspector="closed"]') === null
  setUi({
    tab: 'checks',
    // Where the list is not there to say what is wrong, it is said at the words.
    finding: finding && !isListed ? finding : null,
    announcement: finding ? aloud(finding) : i18n.t('app:checks.nothing'),
  })
}

/** Opens the finding at the caret. */
export function openFinding() {
  const finding = ui().open?.checks?.openAtCaret()
  if (finding) setUi({ tab: 'checks', finding })
  else setUi({ announcement: i18n.t('app:checks.nothingHere') })
}

function aloud({ rule, values }: Shown): string {
  const say = i18n.t as (key: string, values: Shown['values']) => string
  return `${say(`core:rules.${rule}`, {})}. ${say(`core:findings.${rule}`, values)}`
}
