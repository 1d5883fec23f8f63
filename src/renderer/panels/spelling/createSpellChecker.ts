import { type Passage, type PassagePlace, passagesOnSheet } from '../../../core/interview/passages'
import type { DictionaryName } from '../../../core/spelling/dictionaries'
import { isKnown, knownWords } from '../../../core/spelling/knownWords'
import { type WordToCheck, wordsToCheck } from '../../../core/spelling/wordsToCheck'
import type { EditorSession } from '../../editor/session'
import type { Speller } from '../../spelling/createSpeller'
import { whenQuiet } from '../whenQuiet'

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
  const wordsIn = createWordReader()
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
  const isRight = (word: WordToCheck) =>
    formsOf(word).some((form) => spellers.get(word.dictionary)?.isRight(form) === true)
  const isWrong = (word: WordToCheck, own: ReadonlySet<string>) =>
    formsOf(word).every((form) => spellers.get(word.dictionary)?.isRight(form) === false && !isKnown(form, own))

  const refresh = async () => {
    const before = changes
    const own = ++round
    const interview = session.read()
    const known = new Set([...knownWords(interview), ...options.ownWords()])
    const passages = passagesOnSheet(interview)
    const places: PassagePlace[] = []
    for (let at = 0; at < passages.length; at += PORTION) {
      // Where the dictionary was asked everything before, nothing else would let a key in between.
      if (at > 0) await idle()
      if (ended || own !== round || before !== changes) return
      const texts = passages
        .slice(at, at + PORTION)
        .map(({ path, content }) => ({ path, read: wordsIn(content, interview.language) }))
      const words = texts.flatMap(({ read }) => read.words)
      if (!(await open(new Set(words.map(({ dictionary }) => dictionary))))) return
      for (const [name, speller] of spellers) await speller?.learn(formsFor(name, words))
      // The text went on, and its next rest brings another round; or that has begun.
      if (ended || own !== round || before !== changes) return
      for (const { path, read } of texts) {
        // What the dictionary knows once it knows for good; few words are left to keep.
        read.words = read.words.filter((word) => !isRight(word))
        for (const { from, to } of read.words.filter((word) => isWrong(word, known))) places.push({ path, from, to })
      }
    }
    options.onMissing([...spellers].flatMap(([name, speller]) => (speller ? [] : [name])))
    session.highlight('misspelling', places)
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
      const { words } = wordsIn(text.content, interview.language)
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

interface ReadWords {
  language: string
  /** All of its words at first; later without those that the dictionary says are right. */
  words: readonly WordToCheck[]
}

/** Reads the words of a passage; one that stayed the same is not read again. */
function createWordReader(): (content: Passage['content'], language: string) => ReadWords {
  const known = new WeakMap<Passage['content'], ReadWords>()
  return (content, language) => {
    const before = known.get(content)
    if (before?.language === language) return before
    const read = { language, words: wordsToCheck(content, language) }
    known.set(content, read)
    return read
  }
}
