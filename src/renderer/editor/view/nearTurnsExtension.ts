import { defineExtension } from 'lexical'

/**
 * Marks the turns that the browser does not pass over, which are those near the window. After each key the browser looks for
 * what is under the resting pointer, and goes through the turns from the topmost down; these lie on top (see the style sheet).
 */
export const NearTurnsExtension = defineExtension({
  name: 'wechselrede/near-turns',
  register: (editor) =>
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('contentvisibilityautostatechange', mark)
      root?.addEventListener('contentvisibilityautostatechange', mark)
    }),
})

function mark(event: Event): void {
  if (!(event instanceof ContentVisibilityAutoStateChangeEvent) || !(event.target instanceof HTMLElement)) return
  event.target.toggleAttribute('data-near', !event.skipped)
}
