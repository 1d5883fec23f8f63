/** The parts of the window in their tab order, for F6. A region is whatever carries `data-region`. */
const REGION = '[data-region]'
const FOCUSABLE = 'button:not(:disabled), input, textarea, [contenteditable="true"], [tabindex="0"]'

export function focusRegion(step: 1 | -1) {
  const regions = [...document.querySelectorAll<HTMLElement>(REGION)].filter(
    (region) => region.childElementCount > 0 && region.checkVisibility({ visibilityProperty: true }),
  )
  const here = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions.at((here + step + (here < 0 && step < 0 ? 1 : 0)) % regions.length)
  if (next) focusWithin(next)
}

function focusWithin(region: HTMLElement) {
  const inside = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const usable = inside.filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
  )
  const text = usable.find((element) => element.isContentEditable)
  const target = text ?? usable[0] ?? region
  if (target === region) region.tabIndex = -1
  target.focus()
}
