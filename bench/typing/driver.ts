import { afterPaint, keys, moreKeysThan, watchKeys } from './instrument'

/** What the measuring program calls in the page, whichever editor stands there. */
export function createDriver(editable: () => HTMLElement) {
  return {
    watch: () => watchKeys(document.body),
    takeKeys: () => keys.splice(0),
    count: () => keys.length,
    moreKeysThan,
    /** Until what the browser tells later, such as a new selection, has been told. */
    settle: () => afterPaint(),
    characters: () => editable().textContent?.length ?? 0,
    /** Puts the caret at the end of the last paragraph, or of one in the middle. */
    async caret(where: 'end' | 'middle') {
      const paragraphs = editable().querySelectorAll('p')
      const paragraph = paragraphs[where === 'end' ? paragraphs.length - 1 : Math.floor(paragraphs.length / 2)]
      if (!paragraph) return
      paragraph.scrollIntoView({ block: 'center' })
      editable().focus({ preventScroll: true })
      // An editor may put its own caret back first.
      await afterPaint()
      const selection = getSelection()
      selection?.selectAllChildren(paragraph)
      selection?.collapseToEnd()
      await afterPaint()
      if (!paragraph.contains(getSelection()?.anchorNode ?? null)) throw new Error('The caret did not stay.')
    },
  }
}

/** Milliseconds until what the window shows of a document was painted, and until all of it stood there. */
export interface Opened {
  painted: number
  whole: number
}

/** Waits for a document of so many paragraphs whose first ones stand in an editor, or are about to. */
export async function opened(start: number, editable: HTMLElement, paragraphs: number): Promise<Opened> {
  const isWhole = () => editable.querySelectorAll('p').length >= paragraphs
  const painted = (await afterPaint()) - start
  if (isWhole()) return { painted, whole: painted }
  while (!isWhole()) await new Promise((resolve) => setTimeout(resolve))
  return { painted, whole: (await afterPaint()) - start }
}

type Driver = ReturnType<typeof createDriver>

export interface Bench extends Driver {
  /** Of the engines that stand alone. */
  prepare?(paragraphs: number): void
  /** Opens the document, of so many paragraphs. */
  show(paragraphs: number): Promise<Opened>
}

declare global {
  interface Window {
    bench: Bench
  }
}
