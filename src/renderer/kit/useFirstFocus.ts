import { useRef } from 'react'

const FOCUSABLE =
  'button:not([tabindex="-1"], :disabled), input:not([tabindex="-1"], :disabled), textarea, [tabindex="0"]'

/**
 * For what opens over the window; its popup gets both. Base UI moves the focus a frame later, and a key pressed until then would go
 * to what lies behind: write into the text, or close the dialog that the menu belongs to.
 * @param choose what gets the focus; else it is the popup itself
 */
export function useFirstFocus(choose: (popup: HTMLElement) => HTMLElement | null | undefined = firstIn) {
  const ref = useRef<HTMLDivElement>(null)
  const initialFocus = () => {
    const popup = ref.current
    // Where it will be is not known yet, so nothing must scroll there.
    if (popup && !popup.contains(document.activeElement)) (choose(popup) ?? popup).focus({ preventScroll: true })
    return false
  }
  return { ref, initialFocus }
}

/** The first control. */
export function firstIn(element: HTMLElement): HTMLElement | null {
  return element.querySelector<HTMLElement>(FOCUSABLE)
}
