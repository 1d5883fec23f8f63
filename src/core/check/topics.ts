/** What the rules are about, in the words of somebody who wants to know what is in order. */
export const TOPICS = {
  placeholders: ['placeholder'],
  spaces: ['stray-space-after-hyphen', 'double-space'],
  quotationMarks: ['quotation-unclosed', 'quotation-mixed', 'quotation-kinds'],
  names: ['name-spelt-two-ways', 'label-in-text', 'turn-without-speaker'],
  exchange: ['turns-missing', 'empty-turn', 'questions-in-a-row', 'answer-without-question', 'question-without-mark'],
  quotations: ['headline-not-said', 'pull-quote-not-said'],
  pictures: ['figure-without-alt', 'figure-without-credit'],
  biographies: ['guest-without-bio'],
  lengths: ['headline-too-long', 'standfirst-too-long'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Topic = keyof typeof TOPICS
