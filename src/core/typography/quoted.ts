import type { QuotationMarks } from './quotationMarks'

const DOUBLE = '["„“”«»]'
const QUOTED = new RegExp(`${DOUBLE}([^"„“”«»]*)${DOUBLE}`, 'gu')
const WHOLE = new RegExp(`^${DOUBLE}([^"„“”«»]*)${DOUBLE}$`, 'u')

/** The words in quotation marks. Marks that are around them already are replaced; those inside become inner ones. */
export function quoted(words: string, { outer, inner }: QuotationMarks): string {
  const bare = WHOLE.exec(words)?.[1] ?? words
  const nested = bare.replaceAll(QUOTED, (_, text: string) => `${inner[0]}${text}${inner[1]}`)
  return `${outer[0]}${nested}${outer[1]}`
}
