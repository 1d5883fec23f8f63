import { type PassagePlace, passagesOnSheet } from '../../../core/interview/passages'
import type { DictionaryName } from '../../../core/spelling/dictionaries'
import { isKnown, knownWords } from '../../../core/spelling/knownWords'
import { type WordToCheck, wordsToCheck } from '../../../core/spelling/wordsToCheck'
import type { EditorSession } from '../../editor/session'
import type { Speller } from '../../spelling/createSpeller'
import { whenQuiet } from '../whenQuiet'
import { createMemory } from './createMemory'

/** A word that no dictionary and nobody knows. */
export interface Misspelling {
  place: PassagePlace
  word: string
  dictionary: DictionaryName
}

export interface SpellCheckerOptions {
  /** Null: not installed. Rejects where the files can't be had just now. */
  openSpeller(name: DictionaryName): Promise<Speller | null>
  /** The user's own words, and those to be ignored in this draft. */
  ownWords(): readonly string[]
  /** Called with the dictionaries that were looked for and not found. */
  onMissing(names: readonly DictionaryName[]): void
}

/** Marks what is misspelt in one open interview, whenever its text rests. */
export interface SpellChecker {
  /** Looks again: the user's own words have changed. */
  refresh(): Promise<void>
  /** The misspelt word that the caret is at. */
  atCaret(): Misspelling | null
  suggest(misspelling: Misspelling): Promise<string[]>
  end(): void
}

/** Passages that are looked at in one go: the words of a long interview are never held all at once, and typing gets in between. */
const PORTION = 100
/** Milliseconds after which the next portion no longer waits for an idle moment. */
const PATIENCE = 500

type Session = Pick<EditorSession, 'read' | 'onChange' | 'highlight' | 'placeOfCaret'>

export function createSpellChecker(session: Session, options: SpellCheckerOptions): SpellChecker {
  const spellers = new Map<DictionaryName, Speller | null>()
  const memory = createMemory()
  let ended = false
  let round = 0
  let changes = 0

  /** False: not now. The next rest of the text tries again. */
  const open = async (names: Iterable<DictionaryName>): Promise<boolean> => {
    try {
      for (const name of names) if (!spellers.has(name)) spellers.set(name, await options.openSpeller(name))
    } catch (error) {
      // What `fetch` says where nobody answers.
      if (error instanceof TypeError) return false
      throw error
    }
    return true
  }
  const isWrong = (word: WordToCheck, own: ReadonlySet<string>) =>
    formsOf(word).every((form) => spellers.get(word.dictionary)?.isRight(form) === false && !isKnown(form, own))

  const refresh = async () => {
    const before = changes
    const own = ++round
    // The text went on, and its next rest brings another round; or that has begun.
    const isOver = () => ended || own !== round || before !== changes
    const interview = session.read()
    const known = new Set([...knownWords(interview), ...options.ownWords()])
    const sheet = memory.listOf(interview, known)
    for (let at = 0; at < sheet.news.length; at += PORTION) {
      // Where the dictionary was asked everything before, nothing else would let a key in between.
      if (at > 0) await idle()
      if (isOver()) return
      const portion = sheet.news.slice(at, at + PORTION)
      const texts = portion.map(({ passage }) => wordsToCheck(passage.content, interview.language))
      const words = texts.flat()
      if (!(await open(new Set(words.map(({ dictionary }) => dictionary))))) return
      for (const [name, speller] of spellers) await speller?.learn(formsFor(name, words))
      if (isOver()) return
      for (const [index, { tell }] of portion.entries())
        tell(texts[index]?.filter((word) => isWrong(word, known)) ?? [])
    }
    options.onMissing([...spellers].flatMap(([name, speller]) => (speller ? [] : [name])))
    session.highlight('misspelling', sheet.places())
  }
  const quiet = whenQuiet(() => void refresh())
  const endChanges = session.onChange(() => {
    changes++
    quiet.changed()
  })
  void refresh()

  return {
    refresh,
    atCaret() {
      const caret = session.placeOfCaret()
      if (!caret) return null
      const interview = session.read()
      const path = caret.path.join('/')
      const text = passagesOnSheet(interview).find((candidate) => candidate.path.join('/') === path)
      if (!text) return null
      const known = new Set([...knownWords(interview), ...options.ownWords()])
      const { from: at = 0, to = at } = caret
      const words = wordsToCheck(text.content, interview.language)
      const word = words.find((candidate) => candidate.from <= at && to <= candidate.to && isWrong(candidate, known))
      if (!word) return null
      return { place: { path: text.path, from: word.from, to: word.to }, word: word.word, dictionary: word.dictionary }
    },
    suggest: async ({ dictionary, word }) => (await spellers.get(dictionary)?.suggest(word)) ?? [],
    end() {
      ended = true
      endChanges()
      quiet.end()
      session.highlight('misspelling', [])
    },
  }
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }))
}

function formsFor(name: DictionaryName, words: readonly WordToCheck[]): string[] {
  return words.filter(({ dictionary }) => dictionary === name).flatMap(formsOf)
}

function formsOf({ word, instead }: WordToCheck): string[] {
  return [word, ...instead]
}
