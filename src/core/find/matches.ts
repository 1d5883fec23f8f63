/** A hit in a text; counts UTF-16 units. */
export interface Match {
  from: number
  to: number
  /** The groups of a regular expression, the whole first; a group that took no part is empty. */
  groups: readonly string[]
  named: Readonly<Record<string, string>>
}

/** All hits in a text, from left to right. An empty hit is none: it could neither be shown nor replaced. */
export function matchesIn(text: string, pattern: RegExp): Match[] {
  return [...text.matchAll(pattern)]
    .filter(({ 0: found }) => found !== '')
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      groups: [...match].map((group) => group ?? ''),
      named: filled(match.groups ?? {}),
    }))
}

function filled(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, text ?? '']))
}

const REFERENCE = /\$(?:\$|&|(\d{1,2})|<([^>]*)>)/gu

/** A replacement with `$1` … `$99`, `$<name>` and `$&` filled in; `$$` is a dollar sign, and what names no group stays as it is. */
export function fillIn(template: string, { groups, named }: Pick<Match, 'groups' | 'named'>): string {
  return template.replaceAll(REFERENCE, (reference: string, digits?: string, name?: string) => {
    if (reference === '$$') return '$'
    if (reference === '$&') return groups[0] ?? ''
    if (name !== undefined) return named[name] ?? reference
    return numbered(digits ?? '', groups) ?? reference
  })
}

/** `$12` is the twelfth group where there is one, else the first and a 2. */
function numbered(digits: string, groups: readonly string[]): string | undefined {
  const whole = Number(digits)
  if (whole > 0 && whole < groups.length) return groups[whole]
  const first = Number(digits.charAt(0))
  return digits.length > 1 && first > 0 && first < groups.length ? groups[first] + digits.slice(1) : undefined
}
