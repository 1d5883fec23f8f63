import { type Hit, hitsIn, type SearchedText, searchedTexts } from '../../../core/find/findIn'
import { fillIn, type Match, matchesIn } from '../../../core/find/matches'
import { compileQuery, type FindQuery } from '../../../core/find/query'
import type { PassagePlace } from '../../../core/interview/passages'
import type { EditorSession } from '../../editor/session'
import { whenQuiet } from '../whenQuiet'
import type { Searcher } from './searchElsewhere'

export interface FinderState {
  query: FindQuery
  replacement: string
  hits: readonly Hit[]
  /** The place of the current hit among the hits. */
  current: number | null
  problem: 'invalid' | 'slow' | null
}

/** Find and replace in one open interview. Marks its hits in the text. */
export interface Finder {
  get(): FinderState
  listen(listener: () => void): () => void
  /** Looks for what was looked for last, or is selected. */
  begin(query: Partial<FindQuery>): Promise<void>
  change(change: Partial<FindQuery>): Promise<void>
  setReplacement(text: string): void
  /** On to the next hit, or back; from the last one to the first. */
  step(by: 1 | -1): Promise<void>
  replaceCurrent(): Promise<void>
  /** As one undo step. Says at once how many there were, for the next change may come before all is looked for anew. */
  replaceAll(say: (count: number) => void): Promise<void>
  /**
   * Takes the marks away and, unless the text is left too, gives it the focus: at the current hit, where the caret was before if
   * nobody looked for one, or where somebody has put it meanwhile.
   */
  close(intoText: boolean): void
}

type Session = Pick<EditorSession, 'read' | 'onChange' | 'select' | 'highlight' | 'replaceAt' | 'placeOfCaret'>

export function createFinder(session: Session, searcher: Searcher): Finder {
  let state: FinderState = {
    query: { matchCase: false, wholeWord: false, expression: false, scope: { kind: 'all' }, text: '' },
    replacement: '',
    hits: [],
    current: null,
    problem: null,
  }
  const listeners = new Set<() => void>()
  const set = (change: Partial<FinderState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const before = session.placeOfCaret()
  /** From here the next hit counts. */
  let from = before
  let hasLooked = false
  /** Where the caret was put. Somebody may have put it elsewhere since, and written there. */
  let shown: ReturnType<Session['placeOfCaret']> = null
  let stale = true
  const known = createMemory()

  const refresh = async (): Promise<boolean> => {
    const { query } = state
    const texts = searchedTexts(session.read(), query.scope)
    const found = await search(query, texts, known, searcher)
    if (found === null || query !== state.query) return false
    stale = false
    const hits = typeof found === 'string' ? [] : found
    set({ hits, current: placeAmong(hits, texts, from), problem: typeof found === 'string' ? found : null })
    mark(session, state)
    return true
  }
  const show = () => {
    const hit = currentHit(state)
    if (!hit) return
    from = hit.place
    session.select(hit.place, { takeFocus: false })
    shown = session.placeOfCaret()
  }
  const look = async (change: Partial<FindQuery>) => {
    set({ query: { ...state.query, ...change } })
    if (await refresh()) show()
  }
  const upToDate = async () => !stale || (await refresh())
  const quiet = whenQuiet(() => void refresh())
  const endChanges = session.onChange(() => {
    stale = true
    quiet.changed()
  })

  return {
    get: () => state,
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    begin: look,
    change(change) {
      hasLooked = true
      return look(change)
    },
    setReplacement: (replacement) => set({ replacement }),
    async step(by) {
      hasLooked = true
      if (!(await upToDate()) || state.hits.length === 0) return
      const { current, hits } = state
      set({ current: ((current ?? (by > 0 ? -1 : 0)) + by + hits.length) % hits.length })
      mark(session, state)
      show()
    },
    async replaceCurrent() {
      hasLooked = true
      if (!(await upToDate())) return
      const hit = currentHit(state)
      if (!hit) return
      const text = wordsFor(hit, state)
      session.replaceAt([{ place: hit.place, text }])
      const end = hit.place.from + text.length
      from = { path: hit.place.path, from: end, to: end }
      if (await refresh()) show()
    },
    async replaceAll(say) {
      hasLooked = true
      if (!(await upToDate())) return
      const count = session.replaceAt(state.hits.map((hit) => ({ place: hit.place, text: wordsFor(hit, state) })))
      if (count > 0) say(count)
      await refresh()
    },
    close(intoText) {
      endChanges()
      quiet.end()
      searcher.end()
      session.highlight('hit', [])
      session.highlight('current-hit', [])
      const at = session.placeOfCaret()
      const isLeft = JSON.stringify(at) !== JSON.stringify(shown)
      const place = (isLeft ? at : hasLooked ? currentHit(state)?.place : before) ?? from
      if (intoText && place) session.select(place)
    },
  }
}

function currentHit({ hits, current }: FinderState): Hit | undefined {
  return current === null ? undefined : hits[current]
}

function wordsFor({ match }: Hit, { query, replacement }: FinderState): string {
  return query.expression ? fillIn(replacement, match) : replacement
}

function mark(session: Session, state: FinderState): void {
  const current = currentHit(state)
  const others = state.hits.filter((hit) => hit !== current)
  session.highlight(
    'hit',
    others.map(({ place }) => place),
  )
  session.highlight('current-hit', current ? [current.place] : [])
}

/** The first hit at or behind a place; from the end on to the first. */
function placeAmong(
  hits: readonly Hit[],
  texts: readonly SearchedText[],
  from: Partial<PassagePlace> | null,
): number | null {
  if (hits.length === 0) return null
  const order = new Map(texts.map(({ path }, index) => [path.join('/'), index]))
  const start = from?.path ? (order.get(from.path.join('/')) ?? 0) : 0
  const next = hits.findIndex(({ place }) => {
    const at = order.get(place.path.join('/')) ?? 0
    return at > start || (at === start && place.from >= (from?.from ?? 0))
  })
  return Math.max(next, 0)
}

interface Memory {
  /** What is known of texts for this pattern; what was not asked for last time is forgotten. */
  for(pattern: RegExp, texts: readonly SearchedText[]): Map<string, Match[]>
}

/** A text that stayed the same is not searched again. */
function createMemory(): Memory {
  let key = ''
  let known = new Map<string, Match[]>()
  return {
    for(pattern, texts) {
      const before = key === String(pattern) ? known : new Map<string, Match[]>()
      key = String(pattern)
      known = new Map(texts.flatMap(({ text }) => (before.has(text) ? [[text, before.get(text) ?? []]] : [])))
      return known
    },
  }
}

/** Null: a later search came in between. */
async function search(
  query: FindQuery,
  texts: readonly SearchedText[],
  memory: Memory,
  searcher: Searcher,
): Promise<Hit[] | 'invalid' | 'slow' | null> {
  const compiled = compileQuery(query)
  if (compiled === null) return []
  if (compiled === 'invalid') return compiled
  const { pattern } = compiled
  const known = memory.for(pattern, texts)
  const news = [...new Set(texts.map(({ text }) => text).filter((text) => !known.has(text)))]
  const found = query.expression ? await searcher.search(pattern, news) : news.map((text) => matchesIn(text, pattern))
  if (found === null || found === 'slow') return found
  news.forEach((text, index) => {
    known.set(text, found[index] ?? [])
  })
  return hitsIn(texts, (text) => known.get(text) ?? [])
}
