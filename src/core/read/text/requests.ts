import { endsWithQuestion } from './sentences'

/** Asks without a question mark. */
const REQUEST =
  /(?:^|[.!?…:] )(?:(?:erzählen|beschreiben|erklären|nennen|schildern|verraten) sie|(?:erzähl|beschreib|erklär|nenn|schilder|verrat)e? (?:uns|mir|doch|mal|bitte)|(?:please )?(?:tell|walk|talk) (?:me|us)|describe|explain) [^.!?]*[.!]?$/iu

/** Whether the last sentence asks for something to be told ("Tell us about the harbour."). */
export function isRequest(text: string): boolean {
  return REQUEST.test(text.slice(-200))
}

const MARKS_AROUND = /^[*_#–—\- ]+|[*_\s]+$/gu

/** Whether a paragraph asks: it ends with a question or a request, whatever marks are around it. */
export function isAsking(text: string): boolean {
  const words = text.replace(MARKS_AROUND, '')
  return endsWithQuestion(words) || isRequest(words)
}
