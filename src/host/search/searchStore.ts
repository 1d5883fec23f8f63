import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SearchWord } from '../../core/search/searchQuery'
import {
  type IndexedDraft,
  type IsAsked,
  isSpoilt,
  loadLibsql,
  openSearchDatabase,
  removeDatabase,
  type SearchDatabase,
  sqliteCode,
} from './searchDatabase'

/** The index of words, as long as there is one: nothing here fails because of it. */
export interface SearchStore {
  /** Tries to open it where it is not. */
  open(): Promise<void>
  /** Whether a draft is in it, with this signature where one is given. True where there is no index: nothing is to be done. */
  has(id: string, signature?: string): boolean
  ids(): Iterable<string>
  put(draft: IndexedDraft, signature: string, order: number): void
  remove(id: string): void
  commit(): void
  /** Null where there is no index. */
  find(words: readonly SearchWord[], limit: number, isAsked?: IsAsked | null): IndexedDraft[] | null
  close(): void
}

/** A file that is spoilt again and again is not the file's fault. */
const MOST_REBUILDS = 3

export function createSearchStore(path: string, log: (message: string) => void, load = loadLibsql): SearchStore {
  let database: SearchDatabase | null = null
  let signatures = new Map<string, string>()
  let rebuilds = 0
  /** For the rest of this run. */
  let isOff = false
  let said = ''

  function say(message: string): void {
    if (message !== said) log(message)
    said = message
  }

  /** Does without the index from now on. What is spoilt goes, for the next look to make it anew. */
  function giveUp(error: unknown): void {
    const code = sqliteCode(error)
    if (code === null) throw error
    say(`the search index can't be used: ${code}`)
    const before = database
    database = null
    signatures = new Map()
    try {
      before?.close()
    } catch (closing) {
      if (sqliteCode(closing) === null) throw closing
    }
    // A full disk is for the drafts.
    const isFull = code.startsWith('SQLITE_FULL')
    if (isSpoilt(error) || isFull) removeDatabase(path)
    isOff = isFull || (isSpoilt(error) && ++rebuilds > MOST_REBUILDS)
  }

  function use<T>(task: (open: SearchDatabase) => T): T | null {
    if (!database) return null
    try {
      return task(database)
    } catch (error) {
      giveUp(error)
      return null
    }
  }

  let opening: Promise<void> | null = null

  async function open(): Promise<void> {
    const Database = await load().catch((error: Error) => {
      isOff = true
      say(`there is no search index on this system, so a search reads every draft: ${error.message}`)
      return null
    })
    if (!Database) return
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      database = openSearchDatabase(Database, path)
      signatures = database.signatures()
    } catch (error) {
      if (sqliteCode(error) !== null) giveUp(error)
      else say(`the search index can't be used: ${error}`)
    }
  }

  return {
    open: async () => {
      if (database || isOff) return
      opening ??= open().finally(() => {
        opening = null
      })
      await opening
    },
    has: (id, signature) => {
      if (!database) return signature !== undefined
      return signature === undefined ? signatures.has(id) : signatures.get(id) === signature
    },
    ids: () => signatures.keys(),
    put: (draft, signature, order) => {
      use((open) => {
        open.put(draft, signature, order)
        signatures.set(draft.id, signature)
      })
    },
    remove: (id) => {
      if (!signatures.delete(id)) return
      use((open) => open.remove(id))
    },
    commit: () => {
      use((open) => open.commit())
    },
    find: (words, limit, isAsked = null) => use((open) => open.find(words, limit, isAsked)),
    close: () => {
      use((open) => open.close())
      database = null
    },
  }
}
