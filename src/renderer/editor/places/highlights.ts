import { type EditorState, HISTORIC_TAG, type LexicalEditor, type NodeKey } from 'lexical'
import type { TextPlace } from '../../../core/interview/finding'
import { $createSpotFinder, type Spot, type SpotFinder } from './findSpot'
import { $piecesOfSpot } from './pieces'
import { rangeOf } from './rangeOf'

/** What can be marked in the text; each has its look in `editor.module.css` as `::highlight(name)`. */
export const HIGHLIGHTS = ['misspelling', 'finding', 'open-finding', 'overrun', 'hit', 'current-hit'] as const
export type HighlightName = (typeof HIGHLIGHTS)[number]

/** Turns this far outside of the window have their highlights already. */
const NEAR = '100% 0%'

interface Waiting {
  spot: Spot
  place: TextPlace
}

/** The places of one highlight: ranges of what is near the window, and what waits until it comes near. */
interface Marked {
  highlight: Highlight
  waiting: Map<NodeKey, Waiting[]>
}

export interface Highlights {
  set(name: HighlightName, places: readonly TextPlace[]): void
  end(): void
}

/**
 * Highlights of the page over places in the text; the text and its nodes stay as they are. A range follows the words
 * as they are typed, by itself; only items near the window have ranges, for each of them costs a little at every key.
 */
export function createHighlights(editor: LexicalEditor): Highlights {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return { set: () => undefined, end: () => undefined }
  const marked = new Map<HighlightName, Marked>()
  const items = createNearItems(editor, (item) => {
    for (const one of marked.values()) show(editor, one, item)
  })
  // What waits and changes would be marked at the wrong words.
  const endUpdates = editor.registerUpdateListener(({ dirtyElements, tags }) => {
    for (const { waiting } of marked.values()) {
      if (tags.has(HISTORIC_TAG)) waiting.clear()
      else for (const key of dirtyElements.keys()) waiting.delete(key)
    }
  })
  /** Listing what stands in the text takes its time, and several highlights are set one after the other. */
  const finders = new WeakMap<EditorState, SpotFinder>()
  const finderFor = (state: EditorState) => {
    const finder = finders.get(state) ?? $createSpotFinder()
    finders.set(state, finder)
    return finder
  }
  return {
    set(name, places) {
      const one = marked.get(name) ?? createMarked(name)
      marked.set(name, one)
      const state = editor.getEditorState()
      one.waiting = places.length === 0 ? new Map() : state.read(() => $waitingOf(places, finderFor(state)))
      one.highlight.clear()
      for (const item of [...one.waiting.keys()]) {
        if (items.isNear(item)) show(editor, one, item)
      }
      for (const item of one.waiting.keys()) items.observe(item)
    },
    end() {
      endUpdates()
      items.end()
      for (const name of marked.keys()) CSS.highlights.delete(name)
    },
  }
}

function createMarked(name: HighlightName): Marked {
  const highlight = new Highlight()
  CSS.highlights.set(name, highlight)
  return { highlight, waiting: new Map() }
}

function $waitingOf(places: readonly TextPlace[], find: SpotFinder): Map<NodeKey, Waiting[]> {
  const waiting = new Map<NodeKey, Waiting[]>()
  for (const place of places) {
    const spot = find(place.path)
    if (!spot?.text) continue
    const key = spot.item.getKey()
    const list = waiting.get(key) ?? []
    list.push({ spot, place })
    waiting.set(key, list)
  }
  return waiting
}

function show(editor: LexicalEditor, { highlight, waiting }: Marked, item: NodeKey): void {
  const list = waiting.get(item)
  if (!list) return
  waiting.delete(item)
  editor.getEditorState().read(() => {
    for (const { spot, place } of list) {
      const range = rangeOf(editor, $piecesOfSpot(spot), place)
      if (range) highlight.add(range)
    }
  })
}

/** Which items of the text are near the window. */
function createNearItems(editor: LexicalEditor, onNear: (item: NodeKey) => void) {
  const keys = new WeakMap<Element, NodeKey>()
  const near = new Set<NodeKey>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const key = keys.get(target)
        if (key === undefined) continue
        if (!isIntersecting) near.delete(key)
        else {
          near.add(key)
          onNear(key)
        }
      }
    },
    // The text scrolls in an element of its own: `rootMargin` would not reach over its edges.
    { scrollMargin: NEAR },
  )
  return {
    isNear: (key: NodeKey) => near.has(key),
    observe(key: NodeKey) {
      const element = editor.getElementByKey(key)
      if (!element || keys.has(element)) return
      keys.set(element, key)
      observer.observe(element)
    },
    end: () => observer.disconnect(),
  }
}
