const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l' }

/** A headline as part of an address or a file name: `stille-ist-die-teuerste-werbeflaeche`. Ends at a word, 60 characters at most. */
export function slugOf(headline: string): string {
  const words = headline
    .toLowerCase()
    .replace(/[äöüßæøł]/g, (letter) => SPELLED[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > 60) break
    slug = longer
  }
  return slug || (words[0]?.slice(0, 60) ?? '')
}
