import type { Setting, TextRule } from './rule'

const ANYWHERE = /(?<![\p{L}\p{N}])(?:X{3,}|TKTK|\[TK\]|TODO)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}!?])\?{3,}/gu
/** "To come", as English newsrooms write it. In German it is a health insurance and frozen food. */
const TO_COME = /(?<![\p{L}\p{N}-])TK(?![\p{L}\p{N}-])/gu

/** A mark for something that is still to come: XXX, ???, TK. */
export const placeholder: TextRule = (places, { language }) =>
  places.flatMap(({ path, text }) =>
    marksFor(language).flatMap((mark) =>
      [...text.matchAll(mark)].map(({ 0: found, index }) => ({
        rule: 'placeholder',
        severity: 'error' as const,
        values: { text: found },
        path,
        from: index,
        to: index + found.length,
      })),
    ),
  )

function marksFor(language: Setting['language']): RegExp[] {
  return /^en\b/iu.test(language) ? [ANYWHERE, TO_COME] : [ANYWHERE]
}
