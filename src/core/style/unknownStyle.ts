import type { Finding } from '../interview/finding'
import { knownStyle, type OwnStyles } from './houseStyle'

/** The finding for a draft that names a style which neither this machine nor the draft itself describes. */
export function unknownStyle(name: string, own: OwnStyles): Finding[] {
  return knownStyle(name, own) ? [] : [{ rule: 'style-unknown', severity: 'check', values: { name }, where: null }]
}
