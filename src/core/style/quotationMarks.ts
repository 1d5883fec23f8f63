import type { HouseStyle } from './houseStyle'

interface Marks {
  open: string
  close: string
}

/** Outer and inner quotation marks of each house style. */
export const QUOTATION_MARKS: Readonly<Record<HouseStyle['quotes'], { outer: Marks; inner: Marks }>> = {
  'low-high': { outer: { open: '„', close: '“' }, inner: { open: '‚', close: '‘' } },
  'guillemets-in': { outer: { open: '»', close: '«' }, inner: { open: '›', close: '‹' } },
  'guillemets-out': { outer: { open: '«', close: '»' }, inner: { open: '‹', close: '›' } },
  high: { outer: { open: '“', close: '”' }, inner: { open: '‘', close: '’' } },
}

const DOUBLE = '["„“”«»]'
const QUOTED = new RegExp(`${DOUBLE}([^"„“”«»]*)${DOUBLE}`, 'gu')
const WHOLE = new RegExp(`^${DOUBLE}([^"„“”«»]*)${DOUBLE}$`, 'u')

/** The words in the style's quotation marks. Marks that are around them already are replaced; those inside become inner ones. */
export function quoted(words: string, style: Pick<HouseStyle, 'quotes'>): string {
  const { outer, inner } = QUOTATION_MARKS[style.quotes]
  const bare = WHOLE.exec(words)?.[1] ?? words
  const nested = bare.replaceAll(QUOTED, (_, text: string) => `${inner.open}${text}${inner.close}`)
  return `${outer.open}${nested}${outer.close}`
}
