/** Asks without a question mark. */
const REQUEST =
  /(?:^|[.!?…:] )(?:(?:erzählen|beschreiben|erklären|nennen|schildern|verraten) sie|(?:erzähl|beschreib|erklär|nenn|schilder|verrat)e? (?:uns|mir|doch|mal|bitte)|(?:please )?(?:tell|walk|talk) (?:me|us)|describe|explain) [^.!?]*[.!]?$/iu

/** Whether the last sentence asks for something to be told ("Tell us about the harbour."). */
export function isRequest(text: string): boolean {
  return REQUEST.test(text.slice(-200))
}
