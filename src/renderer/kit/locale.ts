/** The window's language as the user's system writes dates and times in it: `en` is `en-GB` for some, with 24 hours. */
export function localeOf(language: string): string {
  return navigator.languages.find((each) => each.split('-')[0] === language) ?? language
}
