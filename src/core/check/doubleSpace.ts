import type { TextRule } from './rule'

const DOUBLE = /(?<=\S)[ \u00A0]{2,}(?=\S)/gu

/** Two spaces or more between words; a no-break space among them stays. */
export const doubleSpace: TextRule = (places) =>
  places.flatMap(({ path, text }) =>
    [...text.matchAll(DOUBLE)].map(({ 0: spaces, index }) => ({
      rule: 'double-space',
      severity: 'check' as const,
      values: { text: spaces, instead: spaces.includes('\u00A0') ? '\u00A0' : ' ' },
      path,
      from: index,
      to: index + spaces.length,
    })),
  )
