import { rmSync } from 'node:fs'
import type Libsql from 'libsql'
import { foldWord } from '../../core/search/foldWord'
import type { SearchedPassage } from '../../core/search/searchedPassages'
import { type SearchWord, wordsIn } from '../../core/search/searchQuery'
import { oneByteJson, parseOneByteJson } from './oneByteJson'

/** Of an index that was made by another version nothing is taken over. */
const VERSION = 2
/** No limit, as SQLite says it. */
const EVERY = -1
/** How near to each other words have to stand to count as said together. */
const NEAR = 30

const SCHEMA = `
  CREATE TABLE drafts (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, signature TEXT NOT NULL, passages BLOB NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5(
    title, people, body, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4'
  );
  PRAGMA user_version = ${VERSION};
`

/** A draft as the index knows it. */
export interface IndexedDraft {
  id: string
  passages: SearchedPassage[]
}

/** Whether a draft is to be found, by its id. */
export type IsAsked = (id: string) => boolean

export interface SearchDatabase {
  /** What is in it: the signature of each draft's file when it was taken in. */
  signatures(): Map<string, string>
  /** `order`: what was saved later has more, see `DraftSummary`. */
  put(draft: IndexedDraft, signature: string, order: number): void
  remove(id: string): void
  /**
   * Drafts with all words, at most `limit`: in titles and names first, then close together, then anywhere; each time what was saved
   * last first. `isAsked`: which of them count; null: all.
   */
  find(words: readonly SearchWord[], limit: number, isAsked: IsAsked | null): IndexedDraft[]
  /** Keeps what was put and removed since. */
  commit(): void
  close(): void
}

/** Opens the class of the database. @throws where the platform has no binary of it */
export async function loadLibsql(): Promise<typeof Libsql> {
  return (await import('libsql')).default
}

/**
 * Opens an index, or makes it where there is none, or one that can't be used.
 * @throws errors of SQLite, with its code
 */
export function openSearchDatabase(Database: typeof Libsql, path: string): SearchDatabase {
  try {
    return createSearchDatabase(openChecked(Database, path))
  } catch (error) {
    if (!isSpoilt(error)) throw error
    removeDatabase(path)
    return createSearchDatabase(openChecked(Database, path))
  }
}

/** It may be lost at any time. */
export function removeDatabase(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true })
}

/** Whether the file is of no use; else it can't be used just now: it is locked, the disk is full, nobody may write. */
export function isSpoilt(error: unknown): boolean {
  const code = sqliteCode(error)
  return code !== null && !/^SQLITE_(?:BUSY|LOCKED|FULL|CANTOPEN|READONLY|IOERR|PERM|NOMEM)/.test(code)
}

/** Null where it is no error of SQLite. */
export function sqliteCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null
}

class OtherVersion extends Error {
  readonly code = 'SQLITE_SCHEMA'
}

function openChecked(Database: typeof Libsql, path: string): Libsql.Database {
  const database = new Database(path, { timeout: 0.25 })
  try {
    // A kill of the program loses nothing, a power cut at most what came last, and that is taken in again.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON')
    const version = firstOf(database.prepare('PRAGMA user_version').get())
    const tables = firstOf(database.prepare('SELECT count(*) AS tables FROM sqlite_master').get())
    if (tables === 0) database.exec(SCHEMA)
    else if (version !== VERSION) throw new OtherVersion(`version ${version}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function createSearchDatabase(database: Libsql.Database): SearchDatabase {
  const keyOf = database.prepare('SELECT key FROM drafts WHERE id = ?')
  const taken = database.prepare('SELECT key FROM drafts WHERE key = ?')
  const insert = database.prepare('INSERT INTO drafts (key, id, signature, passages) VALUES (?, ?, ?, ?)')
  const insertWords = database.prepare('INSERT INTO words (rowid, title, people, body) VALUES (?, ?, ?, ?)')
  const forget = database.prepare('DELETE FROM drafts WHERE key = ?')
  const forgetWords = database.prepare('DELETE FROM words WHERE rowid = ?')
  const match = database.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?')
  const readId = database.prepare('SELECT id FROM drafts WHERE key = ?')
  const read = database.prepare('SELECT id, passages FROM drafts WHERE key = ?')

  const idOf = (key: number): string => (readId.get(key) as { id: string } | undefined)?.id ?? ''
  const begin = () => {
    if (!database.inTransaction) database.exec('BEGIN')
  }
  const remove = (id: string) => {
    const key = firstOf(keyOf.get(id))
    if (key === null) return
    begin()
    forget.run(key)
    forgetWords.run(key)
  }
  /** The newest has the smallest key, so the order of the keys is the order of the hits, and nothing needs to be sorted. */
  const freeKey = (order: number): number => {
    let key = -Math.trunc(order)
    while (taken.get(key)) key++
    return key
  }

  return {
    signatures: () => {
      const rows = database.prepare('SELECT id, signature FROM drafts').all() as { id: string; signature: string }[]
      return new Map(rows.map(({ id, signature }) => [id, signature]))
    },
    put: ({ id, passages }, signature, order) => {
      remove(id)
      begin()
      const key = freeKey(order)
      insert.run(key, id, signature, oneByteJson(passages))
      insertWords.run(
        key,
        foldedWords(passages, ({ kind }) => kind === 'headline'),
        foldedWords(passages, ({ kind }) => kind === 'person'),
        foldedWords(passages, ({ kind }) => kind !== 'headline' && kind !== 'person'),
      )
    },
    remove,
    find: (words, limit, isAsked) => {
      const keys = new Set<number>()
      for (const expression of expressionsOf(words)) {
        // Whatever the filter leaves out must not take the place of what it asks for.
        for (const row of match.all(expression, isAsked ? EVERY : limit)) {
          if (keys.size >= limit) break
          const key = firstOf(row) ?? 0
          if (!isAsked || isAsked(idOf(key))) keys.add(key)
        }
      }
      return [...keys].flatMap((key) => {
        const row = read.get(key) as { id: string; passages: Buffer } | undefined
        return row ? [{ id: row.id, passages: parseOneByteJson(row.passages) as SearchedPassage[] }] : []
      })
    },
    commit: () => {
      if (database.inTransaction) database.exec('COMMIT')
    },
    close: () => database.close(),
  }
}

/** The one number of a row; null where there is no row. */
function firstOf(row: unknown): number | null {
  const value = typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined
  return typeof value === 'number' ? value : null
}

/**
 * The words that are looked up, parted by spaces. Other spellings come last, so that words stand as near to each other as
 * in the text.
 */
function foldedWords(passages: readonly SearchedPassage[], belongs: (passage: SearchedPassage) => boolean): string {
  const plain: string[] = []
  const spelledOut = new Set<string>()
  for (const { text } of passages.filter(belongs)) {
    for (const word of wordsIn(text)) {
      const [first, second] = foldWord(word)
      if (first) plain.push(first)
      if (second) spelledOut.add(second)
    }
  }
  return [...plain, ...spelledOut].join(' ')
}

/** A query in the language of FTS5. A form has only letters and digits, and stands in quotation marks: it can't be taken for syntax. */
function expressionsOf(words: readonly SearchWord[]): string[] {
  const term = (form: string, beginning: boolean) => `"${form}"${beginning ? ' *' : ''}`
  const all = words
    .map(({ forms, beginning }) => `(${forms.map((form) => term(form, beginning)).join(' OR ')})`)
    .join(' AND ')
  const together = words.map(({ forms, beginning }) => term(forms[0] ?? '', beginning)).join(' ')
  const near = words.length > 1 ? [`NEAR(${together}, ${NEAR})`] : []
  return [`{title people} : (${all})`, ...near, all]
}
