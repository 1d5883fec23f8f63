const GERMAN = new Set(
  'der die das und ist nicht ein eine zu den mit von sich auf für im dem wir sie ich es auch wie was an als bei aus nach oder aber werden haben hat sind war'.split(
    ' ',
  ),
)
const ENGLISH = new Set(
  'the and of to a is in that it for you was on are with as i this have be at or we not they what but from your do there can'.split(
    ' ',
  ),
)
/** Enough to know a language by, however long the text. */
const SAMPLE = 40_000

/** `de` or `en`, by the small words of the text. German where nothing speaks for either. */
export function languageOf(text: string): 'de' | 'en' {
  let balance = 0
  for (const [word] of text
    .slice(0, SAMPLE)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    if (GERMAN.has(word)) balance += 1
    if (ENGLISH.has(word)) balance -= 1
    if (/[äöüß]/u.test(word)) balance += 0.5
  }
  return balance < 0 ? 'en' : 'de'
}
