import { showToast } from '../kit/toasts'
import { i18n } from './i18n'

let close: (() => void) | null = null

/** The draft has gone to another window; nobody may look at this one yet. */
export function sayOpenedElsewhere(bringBack: () => void) {
  const action = { label: i18n.t('app:library.openHere'), run: bringBack }
  close = showToast(i18n.t('app:library.openedElsewhere'), { action, stays: true })
}

/** This window has a draft again. */
export function takeBackElsewhere() {
  close?.()
  close = null
}

/** Another window does not give the draft away. */
export function sayHeldElsewhere() {
  showToast(i18n.t('app:library.heldElsewhere'), { failed: true })
}
