/** What Lexical calls this editor on the clipboard. */
export const NAMESPACE = 'wechselrede'
