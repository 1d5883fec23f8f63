/** What the page asks the worker that holds a dictionary. */
export type SpellingRequest =
  | { type: 'open'; aff: ArrayBuffer; dic: ArrayBuffer }
  | { type: 'check'; id: number; words: readonly string[] }
  | { type: 'suggest'; id: number; word: string }

/** `answers[n]`: whether word n is right; or the suggestions. */
export type SpellingAnswer = { id: number; right: boolean[] } | { id: number; suggestions: string[] }
