import { keys, watchKeys } from './instrument'

/** What the measuring program calls in the page, whichever editor stands there. */
export function createDriver(editable: () => HTMLElement) {
  return {
    watch: () => watchKeys(document.body),
    takeKeys: () => keys.splice(0),
    count: () => keys.length,
    characters: () => editable().textContent?.length ?? 0,
    /** Puts the caret at the end of the last paragraph, or of one in the middle. */
    caret(where: 'end' | 'middle') {
      const paragraphs = editable().querySelectorAll('p')
      const paragraph = paragraphs[where === 'end' ? paragraphs.length - 1 : Math.floor(paragraphs.length / 2)]
      if (!paragraph) return
      paragraph.scrollIntoView({ block: 'center' })
      editable().focus({ preventScroll: true })
      const selection = getSelection()
      selection?.selectAllChildren(paragraph)
      selection?.collapseToEnd()
    },
  }
}

type Driver = ReturnType<typeof createDriver>

/** `prepare` and `show` are there for the engines that stand alone. */
export interface Bench extends Driver {
  prepare?(paragraphs: number): void
  show?(): Promise<number>
}

declare global {
  interface Window {
    bench: Bench
  }
}
