import type { Finding } from '../../core/interview/finding'
import type { Interview } from '../../core/interview/interview'
import type { HouseStyle } from '../../core/style/houseStyleSchema'
import type { ExportTarget, PackedTarget } from '../../core/write/exportTarget'
import type { PageSetup } from '../../core/write/pageSetupSchema'
import type { StoredAsset } from '../assets/asset'

export interface ExportOptions {
  to: ExportTarget
  style: HouseStyle
  /** For a CMS (`fragment`, `semantic`, `wordpress`), which has a field of its own for the headline. */
  withHeadline?: boolean
  /** PDF only: how it is set on paper; an article on A4 where nothing is said. */
  pageSetup?: PageSetup
  /** ZIP only: what lies in it; everything but the PDF where nothing is said. */
  packed?: readonly PackedTarget[]
  /** True: to be looked at only, so its words are not compared with the draft. */
  unchecked?: boolean
  /** PDF only: told after each page whose words were read to be compared, of how many. */
  onPage?: (done: number, total: number) => void
  /** Gives a picture by its name, or null where it is missing; without it all are missing. */
  readAsset?: (name: string) => Promise<StoredAsset | null>
}

/** What a writer made. */
export interface Made {
  content: Uint8Array
  findings: Finding[]
}

export interface Exported extends Made {
  /** How many characters were compared with the draft and are the same; null where nothing was. */
  characters: number | null
}

/** How an interview is printed on paper. */
export type PaperOptions = Pick<ExportOptions, 'style' | 'readAsset'> & { pageSetup: PageSetup }

/**
 * Hands an interview to a printer, as its PDF looks, once the words of that are compared. False where the user cancelled.
 * @throws `unsupported` where the shell leaves printing to the page; `cancelled`, `words-differ`
 */
export type PaperPrinter = (interview: Interview, options: PaperOptions, signal?: AbortSignal) => Promise<boolean>

/** Makes an output of an interview. Pure but for PDF, which the shell prints. @throws `no-browser`, `cancelled`, `words-differ` */
export type Exporter = (interview: Interview, options: ExportOptions, signal?: AbortSignal) => Promise<Exported>
