/** The words an output says by itself. They follow the language of the interview, not that of the interface. */
export interface FixedWords {
  /** Heading of a bio box. */
  about: string
  /** Before the byline, and the title of a page without a headline. */
  interview: string
  /** Before a credit. */
  photo: string
  /** For screen readers, on a box without a title. */
  box: string
  /** For screen readers, where the house style has no labels. */
  question: string
  answer: string
}

const german: FixedWords = {
  about: 'Zur Person',
  interview: 'Interview',
  photo: 'Foto',
  box: 'Info',
  question: 'Frage',
  answer: 'Antwort',
}

const english: FixedWords = {
  about: 'About',
  interview: 'Interview',
  photo: 'Photo',
  box: 'Info',
  question: 'Question',
  answer: 'Answer',
}

/** The fixed words for an interview's language (BCP 47); English where there are none yet. */
export function fixedWords(language: string): FixedWords {
  return /^de(-|$)/i.test(language) ? german : english
}

const SAYS_IT = /:|^(?:interview|gespräch|das gespräch|von|by|text|foto|photo|bild|grafik)(?!\p{L})/iu

/** What stands before a byline or credit: `Foto: `, or nothing where it says such a word itself (`von Mira Tellkamp`). */
export function introduction(word: string, name: string): string {
  return name.trim() === '' || SAYS_IT.test(name.trim()) ? '' : `${word}: `
}
