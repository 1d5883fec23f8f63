import type { Finding } from '../interview/finding'
import type { HouseStyle } from '../style/houseStyleSchema'

/** What a writer makes of an interview, with what a person should know about it. */
export interface Written {
  content: string
  findings: Finding[]
}

/** Gives the source of a picture (a `data:` URL or a path beside the file) by the name of its asset, or null where it is missing. */
export type Assets = (name: string) => string | null

export interface WriteOptions {
  style: HouseStyle
  /** Without it every picture counts as missing: its caption stays, with a finding. */
  assets?: Assets
}
