/** The dictionaries that may be there, by the names of their folders. */
export const DICTIONARIES = ['de', 'de-AT', 'de-CH', 'en-GB', 'en-US'] as const
export type DictionaryName = (typeof DICTIONARIES)[number]

/** The dictionary for a language (BCP 47); null where there is none. English without a country is American only where it says so. */
export function dictionaryFor(language: string): DictionaryName | null {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const region = rest.find((part) => part.length === 2)
  if (primary === 'de') return region === 'at' ? 'de-AT' : region === 'ch' || region === 'li' ? 'de-CH' : 'de'
  if (primary === 'en') return region === 'us' || region === 'ca' ? 'en-US' : 'en-GB'
  return null
}
