import type { Inline, Interview } from '../../../core/interview/interview'
import { type PassagePlace, passagesOnSheet } from '../../../core/interview/passages'
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
    options.onMissing([...spellers].flatMap(([name, speller]) => (speller ? [] : [name])))
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
    const texts = wordsIn(interview)
    const words = texts.flatMap(({ passage }) => passage.words)
    if (!(await open(new Set(words.map(({ dictionary }) => dictionary))))) return
    for (const [name, speller] of spellers) await speller?.learn(formsFor(name, words))
    // The text went on, and its next rest brings another round; or that has begun.
    if (ended || own !== round || before !== changes) return
    // What the dictionary knows once it knows for good; few words are left to keep.
    for (const { passage } of texts) passage.words = passage.words.filter((word) => !isRight(word))
    const known = new Set([...knownWords(interview), ...options.ownWords()])
    const places = texts.flatMap(({ path, passage }) =>
      passage.words.filter((word) => isWrong(word, known)).map(({ from, to }) => ({ path, from, to })),
    )
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
      const text = wordsIn(interview).find((candidate) => candidate.path.join('/') === path)
      const known = new Set([...knownWords(interview), ...options.ownWords()])
      const { from: at = 0, to = at } = caret
      const word = text?.passage.words.find(
        (candidate) => candidate.from <= at && to <= candidate.to && isWrong(candidate, known),
      )
      if (!text || !word) return null
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

function formsFor(name: DictionaryName, words: readonly WordToCheck[]): string[] {
  return words.filter(({ dictionary }) => dictionary === name).flatMap(formsOf)
}

function formsOf({ word, instead }: WordToCheck): string[] {
  return [word, ...instead]
}

interface TextToCheck {
  path: PassagePlace['path']
  passage: Passage
}

interface Passage {
  language: string
  /** All of its words at first; later without those that the dictionary says are right. */
  words: readonly WordToCheck[]
}

/** Reads the words of all passages; a passage that stayed the same is not read again. */
function createWordReader(): (interview: Interview) => TextToCheck[] {
  const known = new WeakMap<readonly Inline[], Passage>()
  return (interview) =>
    passagesOnSheet(interview).map(({ path, content }) => {
      const before = known.get(content)
      if (before?.language === interview.language) return { path, passage: before }
      const passage = { language: interview.language, words: wordsToCheck(content, interview.language) }
      known.set(content, passage)
      return { path, passage }
    })
}
