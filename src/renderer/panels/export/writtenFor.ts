import type { Interview } from '../../../core/interview/interview'
import type { HouseStyle } from '../../../core/style/houseStyle'
import { writeFragment } from '../../../core/write/fragment'
import { writePage } from '../../../core/write/page'
import { writeText } from '../../../core/write/text'
import type { Assets, Written } from '../../../core/write/written'
import type { ExportTarget } from '../../../host/export/exports'

/** What the host will write, made here to be looked at. A PDF is made of pages only when it is printed. */
export function writtenFor(
  to: ExportTarget,
  interview: Interview,
  style: HouseStyle,
  withHeadline: boolean,
  assets: Assets,
): Written | null {
  switch (to) {
    case 'page':
      return writePage(interview, { style, assets })
    case 'fragment':
      return writeFragment(interview, { style, withHeadline })
    case 'text':
      return writeText(interview, { style })
    case 'pdf':
      return null
  }
}
